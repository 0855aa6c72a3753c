namespace Entente.Tests.Events;

/// <summary>Trees of invented sentences, in <see cref="Annotated"/>'s rows, found by their words.</summary>
internal static partial class Trees
{
    /// <summary>Verbs that stand in the first tree's place, with their lemmas: their trees are alike.</summary>
    private static readonly (string Form, string Lemma)[] AsAttacked = [("throttled", "throttle"), ("arrested", "arrest"), ("met", "meet"), ("deported", "deport")];

    private static readonly Dictionary<string, string> BySentence = $"{Participants}\n{Statuses}".ReplaceLineEndings("\n")
        .Split("## ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany((block, i) => i > 0 ? [block] : AsAttacked.Select(verb => block.Replace("attacked", verb.Form, StringComparison.Ordinal).Replace("attack VERB", verb.Lemma + " VERB", StringComparison.Ordinal)).Prepend(block))
        .ToDictionary(block => block[..block.IndexOf('\n')], block => block[(block.IndexOf('\n') + 1)..], StringComparer.Ordinal);

    public static Entente.Language.AnnotatedDocument Of(string sentence) => Annotated.Document(BySentence[sentence]);

    private const string Participants = """
## Syldavia attacked Borduria on Monday.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
attacked attack VERB VBD 0 root
Borduria Borduria PROPN NNP 2 obj LOC
on on ADP IN 5 case
Monday_ Monday PROPN NNP 2 obl
. . PUNCT . 2 punct

## Borduria was attacked by Syldavia.
Borduria Borduria PROPN NNP 3 nsubj:pass LOC
was be AUX VBD 3 aux:pass
attacked attack VERB VBN 0 root
by by ADP IN 5 case
Syldavia_ Syldavia PROPN NNP 3 obl:agent LOC
. . PUNCT . 3 punct

## The envoy who condemned Syldavia left.
The the DET DT 2 det
envoy envoy NOUN NN 6 nsubj
who who PRON WP 4 nsubj
condemned condemn VERB VBD 2 acl:relcl
Syldavia Syldavia PROPN NNP 4 obj LOC
left_ leave VERB VBD 0 root
. . PUNCT . 2 punct

## The hostages whom the rebels held were freed.
The the DET DT 2 det
hostages hostage NOUN NNS 8 nsubj:pass
whom whom PRON WP 6 obj
the the DET DT 5 det
rebels rebel NOUN NNS 6 nsubj
held hold VERB VBD 2 acl:relcl
were be AUX VBD 8 aux:pass
freed_ free VERB VBN 0 root
. . PUNCT . 8 punct

## The soldiers captured by the rebels were freed.
The the DET DT 2 det
soldiers soldier NOUN NNS 8 nsubj:pass
captured capture VERB VBN 2 acl
by by ADP IN 6 case
the the DET DT 6 det
rebels rebel NOUN NNS 3 obl:agent
were be AUX VBD 8 aux:pass
freed_ free VERB VBN 0 root
. . PUNCT . 8 punct

## The minister was forced to resign.
The the DET DT 2 det
minister minister NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
forced force VERB VBN 0 root
to to PART TO 6 mark
resign_ resign VERB VB 4 xcomp
. . PUNCT . 4 punct

## Syldavia forced Borduria to withdraw its troops.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
forced force VERB VBD 0 root
Borduria Borduria PROPN NNP 2 obj LOC
to to PART TO 5 mark
withdraw withdraw VERB VB 2 xcomp
its its PRON PRP$ 7 nmod:poss
troops_ troop NOUN NNS 5 obj
. . PUNCT . 2 punct

## Syldavia promised Borduria to send troops.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
promised promise VERB VBD 0 root
Borduria Borduria PROPN NNP 2 iobj LOC
to to PART TO 5 mark
send send VERB VB 2 xcomp
troops_ troop NOUN NNS 5 obj
. . PUNCT . 2 punct

## Syldavia and Borduria signed a treaty.
Syldavia Syldavia PROPN NNP 4 nsubj LOC
and and CCONJ CC 3 cc
Borduria Borduria PROPN NNP 1 conj LOC
signed sign VERB VBD 0 root
a a DET DT 6 det
treaty_ treaty NOUN NN 4 obj
. . PUNCT . 4 punct

## Syldavia accused Borduria of killing civilians.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
accused accuse VERB VBD 0 root
Borduria Borduria PROPN NNP 2 obj LOC
of of SCONJ IN 5 mark
killing kill VERB VBG 2 advcl
civilians_ civilian NOUN NNS 5 obj
. . PUNCT . 2 punct

## The withdrawal of Syldavian troops from Borduria pleased the rebels.
The the DET DT 2 det
withdrawal withdrawal NOUN NN 8 nsubj
of of ADP IN 5 case
Syldavian Syldavian ADJ JJ 5 amod MISC
troops troop NOUN NNS 2 nmod
from from ADP IN 7 case
Borduria Borduria PROPN NNP 2 nmod LOC
pleased please VERB VBD 0 root
the the DET DT 10 det
rebels_ rebel NOUN NNS 8 obj
. . PUNCT . 8 punct

## The Syldavian invasion of Borduria shocked the world.
The the DET DT 3 det
Syldavian Syldavian ADJ JJ 3 amod MISC
invasion invasion NOUN NN 6 nsubj
of of ADP IN 5 case
Borduria Borduria PROPN NNP 3 nmod LOC
shocked shock VERB VBD 0 root
the the DET DT 8 det
world_ world NOUN NN 6 obj
. . PUNCT . 6 punct

## Borduria's attack on Syldavia failed.
Borduria_ Borduria PROPN NNP 3 nmod:poss LOC
's 's PART POS 1 case
attack attack NOUN NN 6 nsubj
on on ADP IN 5 case
Syldavia Syldavia PROPN NNP 3 nmod LOC
failed_ fail VERB VBD 0 root
. . PUNCT . 6 punct

## Syldavia launched an attack on Borduria.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
launched launch VERB VBD 0 root
an a DET DT 4 det
attack attack NOUN NN 2 obj
on on ADP IN 6 case
Borduria_ Borduria PROPN NNP 4 nmod LOC
. . PUNCT . 2 punct

## Syldavia held talks with Borduria.
Syldavia Syldavia PROPN NNP 2 nsubj LOC
held hold VERB VBD 0 root
talks talk NOUN NNS 2 obj
with with ADP IN 5 case
Borduria_ Borduria PROPN NNP 3 nmod LOC
. . PUNCT . 2 punct

## Talks were held between Syldavia and Borduria.
Talks talk NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
held hold VERB VBN 0 root
between between ADP IN 5 case
Syldavia Syldavia PROPN NNP 3 obl LOC
and and CCONJ CC 7 cc
Borduria_ Borduria PROPN NNP 5 conj LOC
. . PUNCT . 3 punct

## Syldavia was subjected to criticism by Borduria.
Syldavia Syldavia PROPN NNP 3 nsubj:pass LOC
was be AUX VBD 3 aux:pass
subjected subject VERB VBN 0 root
to to ADP IN 5 case
criticism criticism NOUN NN 3 obl
by by ADP IN 7 case
Borduria_ Borduria PROPN NNP 5 nmod LOC
. . PUNCT . 3 punct

## Meeting in Geneva, the ministers signed a treaty.
Meeting meet VERB VBG 7 advcl
in in ADP IN 3 case
Geneva_ Geneva PROPN NNP 1 obl LOC
, , PUNCT , 1 punct
the the DET DT 6 det
ministers minister NOUN NNS 7 nsubj
signed sign VERB VBD 0 root
a a DET DT 9 det
treaty_ treaty NOUN NN 7 obj
. . PUNCT . 7 punct

## The rebels raided the town, killing thousands of civilians.
The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
raided raid VERB VBD 0 root
the the DET DT 5 det
town_ town NOUN NN 3 obj
, , PUNCT , 7 punct
killing kill VERB VBG 3 advcl
thousands thousand NOUN NNS 7 obj
of of ADP IN 10 case
civilians_ civilian NOUN NNS 8 nmod
. . PUNCT . 3 punct

## The army killed 28 rebels in an attack on a camp.
The the DET DT 2 det
army army NOUN NN 3 nsubj
killed kill VERB VBD 0 root
28 28 NUM CD 5 nummod
rebels rebel NOUN NNS 3 obj
in in ADP IN 8 case
an a DET DT 8 det
attack attack NOUN NN 3 obl
on on ADP IN 11 case
a a DET DT 11 det
camp_ camp NOUN NN 8 nmod
. . PUNCT . 3 punct

## The rebels attacked a convoy on Friday. The attack killed ten soldiers.
The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
attacked attack VERB VBD 0 root
a a DET DT 5 det
convoy convoy NOUN NN 3 obj
on on ADP IN 7 case
Friday_ Friday PROPN NNP 3 obl
. . PUNCT . 3 punct

The the DET DT 2 det
attack attack NOUN NN 3 nsubj
killed kill VERB VBD 0 root
ten ten NUM CD 5 nummod
soldiers_ soldier NOUN NNS 3 obj
. . PUNCT . 3 punct
""";
}
