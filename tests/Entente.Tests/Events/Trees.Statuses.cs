namespace Entente.Tests.Events;

/// <summary>Trees of sentences about whether an act took place, about words that ask, promise and refuse, and of idioms.</summary>
internal static partial class Trees
{
    private const string Statuses = """
## Syldavia did not attack Borduria.
Syldavia Syldavia PROPN NNP 4 nsubj LOC
did do AUX VBD 4 aux
not not PART RB 4 advmod
attack attack VERB VB 0 root
Borduria_ Borduria PROPN NNP 4 obj LOC
. . PUNCT . 4 punct

## Syldavia refused to meet Borduria.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
refused refuse VERB VBD 0 root
to to PART TO 4 mark
meet meet VERB VB 2 xcomp
Borduria_ Borduria PROPN NNP 4 obj LOC
. . PUNCT . 2 punct

## Syldavia will send troops to Borduria.
Syldavia Syldavia PROPN NNP 3 nsubj LOC
will will AUX MD 3 aux
send send VERB VB 0 root
troops troop NOUN NNS 3 obj
to to ADP IN 6 case
Borduria_ Borduria PROPN NNP 3 obl LOC
. . PUNCT . 3 punct

## Borduria said that it would attack Syldavia.
Borduria Borduria PROPN NNP 2 nsubj LOC
said say VERB VBD 0 root
that that SCONJ IN 6 mark
it it PRON PRP 6 nsubj
would would AUX MD 6 aux
attack attack VERB VB 2 ccomp
Syldavia_ Syldavia PROPN NNP 6 obj LOC
. . PUNCT . 2 punct

## Syldavia is expected to withdraw its troops.
Syldavia Syldavia PROPN NNP 3 nsubj:pass LOC
is be AUX VBZ 3 aux:pass
expected expect VERB VBN 0 root
to to PART TO 5 mark
withdraw withdraw VERB VB 3 xcomp
its its PRON PRP$ 7 nmod:poss
troops_ troop NOUN NNS 5 obj
. . PUNCT . 3 punct

## Syldavia regularly violated the ceasefire by bombing villages.
Syldavia Syldavia PROPN NNP 3 nsubj LOC
regularly regularly ADV RB 3 advmod
violated violate VERB VBD 0 root
the the DET DT 5 det
ceasefire ceasefire NOUN NN 3 obj
by by SCONJ IN 7 mark
bombing bomb VERB VBG 3 advcl
villages_ village NOUN NNS 7 obj
. . PUNCT . 3 punct

## The rebels tried to kill the president.
The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
tried try VERB VBD 0 root
to to PART TO 5 mark
kill kill VERB VB 3 xcomp
the the DET DT 7 det
president_ president NOUN NN 5 obj
. . PUNCT . 3 punct

## If Syldavia attacks Borduria, the rebels will resign.
If if SCONJ IN 3 mark
Syldavia Syldavia PROPN NNP 3 nsubj ORG
attacks attack VERB VBZ 9 advcl
Borduria_ Borduria PROPN NNP 3 obj LOC
, , PUNCT , 3 punct
the the DET DT 7 det
rebels rebel NOUN NNS 9 nsubj
will will AUX MD 9 aux
resign_ resign VERB VB 0 root
. . PUNCT . 9 punct

## Syldavia attacked Borduria and arrested its minister.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
attacked attack VERB VBD 0 root
Borduria Borduria PROPN NNP 2 obj LOC
and and CCONJ CC 5 cc
arrested arrest VERB VBD 2 conj
its its PRON PRP$ 7 nmod:poss
minister_ minister NOUN NN 5 obj
. . PUNCT . 2 punct

## The police arrested and deported the envoy.
The the DET DT 2 det
police police NOUN NN 3 nsubj
arrested arrest VERB VBD 0 root
and and CCONJ CC 5 cc
deported deport VERB VBD 3 conj
the the DET DT 7 det
envoy_ envoy NOUN NN 5 obj
. . PUNCT . 3 punct

## The president was arrested and deported to Borduria.
The the DET DT 2 det
president president NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
arrested arrest VERB VBN 0 root
and and CCONJ CC 6 cc
deported deport VERB VBN 4 conj
to to ADP IN 8 case
Borduria_ Borduria PROPN NNP 6 obl LOC
. . PUNCT . 4 punct

## Syldavia denied attacking Borduria.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
denied deny VERB VBD 0 root
attacking attack VERB VBG 2 xcomp
Borduria_ Borduria PROPN NNP 3 obj LOC
. . PUNCT . 2 punct

## Syldavia called on Borduria to release the hostages.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
called call VERB VBD 0 root
on on ADP IN 4 case
Borduria Borduria PROPN NNP 2 obl LOC
to to PART TO 6 mark
release release VERB VB 2 xcomp
the the DET DT 8 det
hostages_ hostage NOUN NNS 6 obj
. . PUNCT . 2 punct

## The rebels demanded the release of the prisoners.
The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
demanded demand VERB VBD 0 root
the the DET DT 5 det
release release NOUN NN 3 obj
of of ADP IN 8 case
the the DET DT 8 det
prisoners_ prisoner NOUN NNS 5 nmod
. . PUNCT . 3 punct

## Inflation attacked the savings of the poor.
Inflation inflation NOUN NN 2 nsubj
attacked attack VERB VBD 0 root
the the DET DT 4 det
savings savings NOUN NNS 2 obj
of of ADP IN 7 case
the the DET DT 7 det
poor_ poor NOUN JJ 4 nmod
. . PUNCT . 2 punct

## The minister broke off relations with Borduria.
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
broke break VERB VBD 0 root
off off ADP RP 3 compound:prt
relations relation NOUN NNS 3 obj
with with ADP IN 7 case
Borduria_ Borduria PROPN NNP 5 nmod LOC
. . PUNCT . 3 punct

## Police took the protesters into custody.
Police police NOUN NNS 2 nsubj
took take VERB VBD 0 root
the the DET DT 4 det
protesters protester NOUN NNS 2 obj
into into ADP IN 6 case
custody_ custody NOUN NN 2 obl
. . PUNCT . 2 punct

## Syldavian, Bordurian and Ruritanian troops attacked the rebels.
Syldavian_ Syldavian ADJ JJ 6 amod MISC
, , PUNCT , 3 punct
Bordurian Bordurian ADJ JJ 1 conj MISC
and and CCONJ CC 5 cc
Ruritanian Ruritanian ADJ JJ 1 conj MISC
troops troop NOUN NNS 7 nsubj
attacked attack VERB VBD 0 root
the the DET DT 9 det
rebels_ rebel NOUN NNS 7 obj
. . PUNCT . 7 punct

## Borduria rejected an offer of talks from Syldavia.
Borduria Borduria PROPN NNP 2 nsubj LOC
rejected reject VERB VBD 0 root
an a DET DT 4 det
offer offer NOUN NN 2 obj
of of ADP IN 6 case
talks talk NOUN NNS 4 nmod
from from ADP IN 8 case
Syldavia_ Syldavia PROPN NNP 4 nmod LOC
. . PUNCT . 2 punct

## Syldavia handed over the pilot.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
handed hand VERB VBD 0 root
over over ADP IN 5 case
the the DET DT 5 det
pilot_ pilot NOUN NN 2 obl
. . PUNCT . 2 punct

## The bombing of Borduria by Syldavia continued.
The the DET DT 2 det
bombing bombing NOUN NN 7 nsubj
of of ADP IN 4 case
Borduria Borduria PROPN NNP 2 nmod LOC
by by ADP IN 6 case
Syldavia Syldavia PROPN NNP 2 nmod LOC
continued_ continue VERB VBD 0 root
. . PUNCT . 7 punct

## The rebels burned the consulate and killed the envoy.
The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
burned burn VERB VBD 0 root
the the DET DT 5 det
consulate consulate NOUN NN 3 obj
and and CCONJ CC 7 cc
killed kill VERB VBD 3 conj
the the DET DT 9 det
envoy_ envoy NOUN NN 7 obj
. . PUNCT . 3 punct

## Syldavia has sent no troops.
Syldavia Syldavia PROPN NNP 3 nsubj LOC
has have AUX VBZ 3 aux
sent send VERB VBN 0 root
no no DET DT 5 det
troops_ troop NOUN NNS 3 obj
. . PUNCT . 3 punct

## The army is bombing the rebels.
The the DET DT 2 det
army army NOUN NN 4 nsubj
is be AUX VBZ 4 aux
bombing bomb VERB VBG 0 root
the the DET DT 6 det
rebels_ rebel NOUN NNS 4 obj
. . PUNCT . 4 punct

## Syldavia violated Borduria's sovereignty.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
violated violate VERB VBD 0 root
Borduria_ Borduria PROPN NNP 5 nmod:poss LOC
's 's PART POS 3 case
sovereignty_ sovereignty NOUN NN 2 obj
. . PUNCT . 2 punct

## Both armies remain on high alert.
Both both DET DT 2 det
armies army NOUN NNS 3 nsubj
remain remain VERB VBP 0 root
on on ADP IN 6 case
high high ADJ JJ 6 amod
alert_ alert NOUN NN 3 obl
. . PUNCT . 3 punct

## Syldavia wants to attack Borduria.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
wants want VERB VBZ 0 root
to to PART TO 4 mark
attack attack VERB VB 2 xcomp
Borduria_ Borduria PROPN NNP 4 obj LOC
. . PUNCT . 2 punct

## Borduria sent envoys to meet the rebels.
Borduria Borduria PROPN NNP 2 nsubj LOC
sent send VERB VBD 0 root
envoys envoy NOUN NNS 2 obj
to to PART TO 5 mark
meet meet VERB VB 2 advcl
the the DET DT 7 det
rebels_ rebel NOUN NNS 5 obj
. . PUNCT . 2 punct

## Syldavia condemned the killing of civilians by the rebels.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
condemned condemn VERB VBD 0 root
the the DET DT 4 det
killing killing NOUN NN 2 obj
of of ADP IN 6 case
civilians civilian NOUN NNS 4 nmod
by by ADP IN 9 case
the the DET DT 9 det
rebels_ rebel NOUN NNS 4 nmod
. . PUNCT . 2 punct

## Critical of Borduria, the minister resigned.
Critical critical ADJ JJ 7 xcomp
of of ADP IN 3 case
Borduria_ Borduria PROPN NNP 1 obl LOC
, , PUNCT , 1 punct
the the DET DT 6 det
minister minister NOUN NN 7 nsubj
resigned_ resign VERB VBD 0 root
. . PUNCT . 7 punct

## The chairman opened the meeting.
The the DET DT 2 det
chairman chairman NOUN NN 3 nsubj
opened open VERB VBD 0 root
the the DET DT 5 det
meeting_ meeting NOUN NN 3 obj
. . PUNCT . 3 punct

## Syldavia got arrested by the police.
Syldavia Syldavia PROPN NNP 3 nsubj:pass LOC
got get AUX VBD 3 aux:pass
arrested arrest VERB VBN 0 root
by by ADP IN 6 case
the the DET DT 6 det
police_ police NOUN NN 3 obl:agent
. . PUNCT . 3 punct

## The Salem massacre angered Borduria.
The the DET DT 3 det
Salem Salem PROPN NNP 3 compound ORG
massacre massacre NOUN NN 4 nsubj
angered anger VERB VBD 0 root
Borduria_ Borduria PROPN NNP 4 obj LOC
. . PUNCT . 4 punct

## Rebels killed soldiers in what became known as the Salem incident.
Rebels rebel NOUN NNS 2 nsubj
killed kill VERB VBD 0 root
soldiers soldier NOUN NNS 2 obj
in in ADP IN 5 case
what what PRON WP 2 obl
became become VERB VBD 5 acl:relcl
known know VERB VBN 6 xcomp
as as ADP IN 11 case
the the DET DT 11 det
Salem Salem PROPN NNP 11 compound LOC
incident_ incident NOUN NN 7 obl
. . PUNCT . 2 punct

## They blamed each other.
They they PRON PRP 2 nsubj
blamed blame VERB VBD 0 root
each each DET DT 2 obj
other_ other ADJ JJ 3 fixed
. . PUNCT . 2 punct

## The rebels said the army had killed civilians.
The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
said say VERB VBD 0 root
the the DET DT 5 det
army army NOUN NN 7 nsubj
had have AUX VBD 7 aux
killed kill VERB VBN 3 ccomp
civilians_ civilian NOUN NNS 7 obj
. . PUNCT . 3 punct

## Syldavia agreed to help Borduria.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
agreed agree VERB VBD 0 root
to to PART TO 4 mark
help help VERB VB 2 xcomp
Borduria_ Borduria PROPN NNP 4 obj LOC
. . PUNCT . 2 punct

## A series of attacks by the rebels killed civilians.
A a DET DT 2 det
series series NOUN NN 8 nsubj
of of ADP IN 4 case
attacks attack NOUN NNS 2 nmod
by by ADP IN 7 case
the the DET DT 7 det
rebels rebel NOUN NNS 4 nmod
killed kill VERB VBD 0 root
civilians_ civilian NOUN NNS 8 obj
. . PUNCT . 8 punct

## The team beat its rival on Sunday.
The the DET DT 2 det
team team NOUN NN 3 nsubj
beat beat VERB VBD 0 root
its its PRON PRP$ 5 nmod:poss
rival rival NOUN NN 3 obj
on on ADP IN 7 case
Sunday_ Sunday PROPN NNP 3 obl
. . PUNCT . 3 punct
""";
}
