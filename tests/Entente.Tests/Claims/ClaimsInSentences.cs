using Entente.Claims;

namespace Entente.Tests.Claims;

/// <summary>What is put forward, by whom, marked by which words, how surely; "-" stands for a source left out.</summary>
public class ClaimsInSentences
{
    [Theory]
    [InlineData("Ministers/minister/NNS/2/nsubj said/say/VBD/0/root that/that/IN/7/mark the/the/DT/5/det bridge/bridge/NN/7/nsubj had/have/VBD/7/aux collapsed_/collapse/VBN/2/ccomp ./././2/punct",
        "the bridge had collapsed|Ministers|said that|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det envoy/envoy/NN/3/nsubj said/say/VBD/0/root the/the/DT/5/det talks/talk/NNS/7/nsubj had/have/VBD/7/aux failed_/fail/VBN/3/ccomp ./././3/punct",
        "the talks had failed|envoy|said|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det talks/talk/NNS/4/nsubj had/have/VBD/4/aux failed_/fail/VBN/0/root ,/,/,/6/punct said/say/VBD/4/parataxis the/the/DT/8/det envoy_/envoy/NN/6/nsubj ./././4/punct",
        "The talks had failed|envoy|said|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det bridge_/bridge/NN/8/nsubj ,/,/,/2/punct engineers/engineer/NNS/5/nsubj said_/say/VBD/8/parataxis ,/,/,/5/punct was/be/VBD/8/cop unsafe_/unsafe/JJ/0/root ./././8/punct",
        "The bridge, engineers said, was unsafe|engineers|said|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det admiral/admiral/NN/3/nsubj said/say/VBD/0/root on/on/IN/5/case Monday/Monday/NNP/3/obl that/that/IN/10/mark the/the/DT/8/det fleet/fleet/NN/10/nsubj had/have/VBD/10/aux sailed_/sail/VBN/3/ccomp ./././3/punct",
        "the fleet had sailed|admiral|said on Monday that|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det admiral/admiral/NN/3/nsubj told/tell/VBD/0/root reporters/reporter/NNS/3/iobj that/that/IN/9/mark the/the/DT/7/det fleet/fleet/NN/9/nsubj had/have/VBD/9/aux sailed_/sail/VBN/3/ccomp ./././3/punct",
        "the fleet had sailed|admiral|told|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det governor/governor/NN/3/nsubj said/say/VBD/0/root that/that/IN/8/mark the/the/DT/6/det dam/dam/NN/8/nsubj was/be/VBD/8/cop safe_/safe/JJ/3/ccomp ,/,/,/16/punct but/but/CC/16/cc that/that/IN/16/mark the/the/DT/13/det valley/valley/NN/16/nsubj:pass had/have/VBD/16/aux been/be/VBN/16/aux:pass emptied_/empty/VBN/8/conj ./././3/punct",
        "the dam was safe|governor|said that|Indirect Certain reports|False", "the valley had been emptied|governor|said|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det governor/governor/NN/3/nsubj said/say/VBD/0/root that/that/IN/8/mark the/the/DT/6/det dam/dam/NN/8/nsubj had/have/VBD/8/aux held_/hold/VBN/3/ccomp ,/,/,/12/punct and/and/CC/12/cc I/I/PRP/12/nsubj believe/believe/VBP/8/conj him_/he/PRP/12/obj ./././3/punct",
        "the dam had held|governor|said that|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det governor/governor/NN/3/nsubj said/say/VBD/0/root he/he/PRP/6/nsubj had/have/VBD/6/aux seen/see/VBN/3/ccomp the/the/DT/8/det dam_/dam/NN/6/obj ,/,/,/11/punct but/but/CC/11/cc thanked/thank/VBD/6/conj the/the/DT/13/det engineers_/engineer/NNS/11/obj ./././3/punct",
        "he had seen the dam|governor|said|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det ministry_/ministry/NN/8/nsubj ,/,/,/6/punct in/in/IN/6/case a/a/DT/6/det statement_/statement/NN/8/obl ,/,/,/6/punct said/say/VBD/0/root that/that/IN/13/mark two/two/CD/11/nummod soldiers/soldier/NNS/13/nsubj had/have/VBD/13/aux died_/die/VBN/8/ccomp ./././8/punct",
        "two soldiers had died|ministry|said that|Indirect Certain reports|False")]
    [InlineData("The/the/DT/2/det president/president/NN/3/nsubj went/go/VBD/0/root on/on/RB/3/advmod to/to/TO/6/mark say/say/VB/3/advcl that/that/IN/11/mark the/the/DT/9/det border/border/NN/11/nsubj would/would/MD/11/aux open_/open/VB/6/ccomp ./././3/punct",
        "the border would open|president|say that|Indirect Certain reports|True")]
    [InlineData("The/the/DT/2/det court_/court/NN/11/nsubj:pass ,/,/,/2/punct as/as/IN/8/mark the/the/DT/6/det ministry/ministry/NN/8/nsubj has/have/VBZ/8/aux admitted_/admit/VBN/11/advcl ,/,/,/8/punct was/be/VBD/11/aux:pass misled_/mislead/VBN/0/root ./././11/punct",
        "The court, as the ministry has admitted, was misled|ministry|admitted|Indirect Certain admits|False")]
    [InlineData("The/the/DT/2/det paper/paper/NN/3/nsubj reported/report/VBD/0/root that/that/IN/8/mark the/the/DT/6/det envoy/envoy/NN/8/nsubj had/have/VBD/8/aux resigned_/resign/VBN/3/ccomp ;/;/:/12/punct the/the/DT/11/det ministry/ministry/NN/12/nsubj said/say/VBD/3/parataxis that/that/IN/15/mark he/he/PRP/15/nsubj had/have/VBD/12/ccomp not_/not/RB/15/advmod ./././3/punct",
        "the envoy had resigned|paper|reported that|Indirect Certain reports|False", "he had not|ministry|said that|Indirect Certain reports|False")]
    public void ReportedClauses(string tree, params string[] claims) =>
        Assert.Equal(claims, Read(tree));

    [Theory]
    [InlineData("Petrova/Petrova/NNP/2/nsubj denied/deny/VBD/0/root that/that/IN/7/mark the/the/DT/5/det army/army/NN/7/nsubj had/have/VBD/7/aux shelled/shell/VBN/2/ccomp the/the/DT/9/det village_/village/NN/7/obj ./././2/punct",
        "the army had shelled the village|Petrova|denied that|Indirect Denied denies|False")]
    [InlineData("The/the/DT/2/det army/army/NN/3/nsubj denied/deny/VBD/0/root shelling/shell/VBG/3/xcomp the/the/DT/6/det village_/village/NN/4/obj ./././3/punct",
        "shelling the village|army|denied|Indirect Denied denies|False")]
    [InlineData("Critics/critic/NNS/2/nsubj doubt/doubt/VBP/0/root that/that/IN/7/mark the/the/DT/5/det plan/plan/NN/7/nsubj will/will/MD/7/aux work_/work/VB/2/ccomp ./././2/punct",
        "the plan will work|Critics|doubt that|Indirect Unlikely doubts|True")]
    [InlineData("The/the/DT/2/det general/general/NN/5/nsubj does/do/VBZ/5/aux not/not/RB/5/advmod believe/believe/VB/0/root that/that/IN/10/mark the/the/DT/8/det rebels/rebel/NNS/10/nsubj are/be/VBP/10/cop weak_/weak/JJ/5/ccomp ./././5/punct",
        "the rebels are weak|general|believe that|Indirect Unlikely believes|True")]
    [InlineData("Few/few/JJ/2/amod voters/voter/NNS/3/nsubj believe/believe/VBP/0/root that/that/IN/7/mark the/the/DT/6/det minister/minister/NN/7/nsubj knew/know/VBD/3/ccomp nothing_/nothing/NN/7/obj ./././3/punct",
        "the minister knew nothing|Few voters|believe that|Indirect Unlikely believes|True")]
    [InlineData("He/he/PRP/2/nsubj asked/ask/VBD/0/root whether/whether/IN/7/mark the/the/DT/5/det army/army/NN/7/nsubj would/would/MD/7/aux withdraw_/withdraw/VB/2/ccomp ./././2/punct",
        "whether the army would withdraw|He|asked|Indirect Unknown asks|True")]
    [InlineData("Marin/Marin/NNP/2/nsubj said/say/VBD/0/root the/the/DT/4/det mayor/mayor/NN/6/nsubj might/might/MD/6/aux resign_/resign/VB/2/ccomp ./././2/punct",
        "the mayor might resign|Marin|said|Indirect Possible reports|True")]
    [InlineData("Officials/official/NNS/2/nsubj fear/fear/VBP/0/root that/that/IN/6/mark hundreds/hundred/NNS/6/nsubj have/have/VBP/6/aux drowned_/drown/VBN/2/ccomp ./././2/punct",
        "hundreds have drowned|Officials|fear that|Indirect Possible fears|True")]
    [InlineData("The/the/DT/2/det party/party/NN/4/nsubj:pass is/be/VBZ/4/aux:pass convinced/convince/VBN/0/root that/that/IN/9/mark the/the/DT/7/det court/court/NN/9/nsubj:pass is/be/VBZ/9/cop biased_/bias/JJ/4/ccomp ./././4/punct",
        "the court is biased|party|convinced that|Indirect Certain believes|True")]
    [InlineData("Analysts/analyst/NNS/2/nsubj expect/expect/VBP/0/root the/the/DT/4/det bank/bank/NN/2/iobj to/to/TO/6/mark raise/raise/VB/2/xcomp its/its/PRP$/8/nmod:poss rates_/rate/NNS/6/obj ./././2/punct",
        "the bank to raise its rates|Analysts|expect|Indirect Probable expects|True")]
    [InlineData("The/the/DT/2/det bank/bank/NN/3/nsubj estimates/estimate/VBZ/0/root that/that/IN/8/mark 4,000/4,000/CD/6/nummod jobs/job/NNS/8/nsubj:pass were/be/VBD/8/aux:pass lost_/lose/VBN/3/ccomp ./././3/punct",
        "4,000 jobs were lost|bank|estimates that|Indirect Probable estimates|False")]
    [InlineData("Marin/Marin/NNP/2/nsubj argued/argue/VBD/0/root that/that/IN/7/mark the/the/DT/5/det army/army/NN/7/nsubj must/must/MD/7/aux leave_/leave/VB/2/ccomp ./././2/punct",
        "the army must leave|Marin|argued that|Indirect Certain claims|True")]
    [InlineData("The/the/DT/2/det mayor/mayor/NN/3/nsubj promised/promise/VBD/0/root that/that/IN/8/mark the/the/DT/6/det market/market/NN/8/nsubj would/would/MD/8/aux reopen_/reopen/VB/3/ccomp ./././3/punct",
        "the market would reopen|mayor|promised that|Indirect Certain promises|False")]
    [InlineData("The/the/DT/2/det rebels/rebel/NNS/3/nsubj claim/claim/VBP/0/root to/to/TO/6/mark have/have/VB/6/aux captured/capture/VBN/3/xcomp the/the/DT/8/det airport_/airport/NN/6/obj ./././3/punct",
        "have captured the airport|rebels|claim to|Indirect Certain claims|False")]
    public void CertaintyIsTheSources(string tree, string claim) =>
        Assert.Equal([claim], Read(tree));

    [Theory]
    [InlineData("The/the/DT/2/det spokesman/spokesman/NN/5/nsubj did/do/VBD/5/aux not/not/RB/5/advmod say/say/VB/0/root that/that/IN/10/mark the/the/DT/8/det port/port/NN/10/nsubj:pass was/be/VBD/10/aux:pass closed_/close/VBN/5/ccomp ./././5/punct")]
    [InlineData("The/the/DT/2/det spokesman/spokesman/NN/3/nsubj declined/decline/VBD/0/root to/to/TO/5/mark say/say/VB/3/xcomp whether/whether/IN/10/mark the/the/DT/8/det port/port/NN/10/nsubj:pass was/be/VBD/10/aux:pass closed_/close/VBN/5/ccomp ./././3/punct")]
    [InlineData("If/if/IN/4/mark the/the/DT/3/det judge/judge/NN/4/nsubj says/say/VBZ/14/advcl that/that/IN/9/mark the/the/DT/7/det vote/vote/NN/9/nsubj was/be/VBD/9/cop fair_/fair/JJ/4/ccomp ,/,/,/4/punct the/the/DT/12/det case/case/NN/14/nsubj will/will/MD/14/aux end_/end/VB/0/root ./././14/punct")]
    [InlineData("The/the/DT/2/det opposition/opposition/NN/4/nsubj may/may/MD/4/aux argue/argue/VB/0/root that/that/IN/9/mark the/the/DT/7/det count/count/NN/9/nsubj:pass was/be/VBD/9/aux:pass rigged_/rig/VBN/4/ccomp ./././4/punct")]
    [InlineData("The/the/DT/2/det mayor/mayor/NN/3/nsubj promised/promise/VBD/0/root to/to/TO/5/mark rebuild/rebuild/VB/3/xcomp the/the/DT/7/det market_/market/NN/5/obj ./././3/punct")]
    [InlineData("The/the/DT/2/det militia/militia/NN/3/nsubj claimed/claim/VBD/0/root responsibility/responsibility/NN/3/obj for/for/IN/7/case the/the/DT/7/det bombing_/bombing/NN/4/nmod ./././3/punct")]
    [InlineData("The/the/DT/2/det ministry/ministry/NN/3/nsubj confirmed/confirm/VBD/0/root the/the/DT/5/det arrest/arrest/NN/3/obj of/of/IN/8/case two/two/CD/8/nummod journalists_/journalist/NNS/5/nmod ./././3/punct")]
    [InlineData("Everything/everything/NN/2/nsubj went/go/VBD/0/root according/accord/VBG/5/case to/to/IN/5/case plan_/plan/NN/2/obl ./././2/punct")]
    [InlineData("An/a/DT/4/det allegedly/allegedly/RB/4/advmod corrupt/corrupt/JJ/4/amod minister/minister/NN/5/nsubj resigned_/resign/VBD/0/root ./././5/punct")]
    [InlineData("The/the/DT/3/det alleged/allege/VBN/3/amod attack/attack/NN/4/nsubj destroyed/destroy/VBD/0/root a/a/DT/6/det school_/school/NN/4/obj ./././4/punct")]
    [InlineData("The/the/DT/2/det mayor/mayor/NN/4/nsubj should/should/MD/4/aux resign_/resign/VB/0/root ,/,/,/8/punct the/the/DT/7/det council/council/NN/8/nsubj demanded_/demand/VBD/4/parataxis ./././4/punct")]
    public void WhatNobodyPutsForwardIsNoClaim(string tree) =>
        Assert.Empty(Read(tree));

    [Theory]
    [InlineData("The/the/DT/2/det union/union/NN/3/nsubj accused/accuse/VBD/0/root the/the/DT/5/det company/company/NN/3/obj of/of/IN/7/mark hiding/hide/VBG/3/advcl the/the/DT/9/det accident_/accident/NN/7/obj ./././3/punct",
        "hiding the accident|union|accused|Indirect Certain accuses|False")]
    [InlineData("The/the/DT/2/det minister/minister/NN/4/nsubj:pass was/be/VBD/4/aux:pass accused/accuse/VBN/0/root of/of/IN/6/mark taking/take/VBG/4/advcl bribes_/bribe/NNS/6/obj ./././4/punct",
        "taking bribes|-|was accused|Implicit Possible accuses|False")]
    [InlineData("Both/both/DT/2/det parties/party/NNS/3/nsubj blamed/blame/VBD/0/root the/the/DT/5/det police/police/NN/3/obj for/for/IN/8/case the/the/DT/8/det deaths_/death/NNS/3/obl ./././3/punct",
        "the deaths|Both parties|blamed|Indirect Certain accuses|False")]
    [InlineData("Orlova/Orlova/NNP/2/nsubj called/call/VBD/0/root the/the/DT/4/det ruling/ruling/NN/2/obj a/a/DT/6/det disgrace_/disgrace/NN/2/xcomp ./././2/punct",
        "a disgrace|Orlova|called|Indirect Certain describes|True")]
    [InlineData("Orlova/Orlova/NNP/2/nsubj described/describe/VBD/0/root the/the/DT/4/det ruling/ruling/NN/2/obj as/as/IN/7/case a/a/DT/7/det disgrace_/disgrace/NN/2/obl ./././2/punct",
        "a disgrace|Orlova|described|Indirect Certain describes|True")]
    [InlineData("The/the/DT/2/det army/army/NN/3/nsubj called/call/VBD/0/root the/the/DT/5/det building/building/NN/3/obj a/a/DT/7/det depot_/depot/NN/3/xcomp ./././3/punct",
        "a depot|army|called|Indirect Certain describes|False")]
    [InlineData("The/the/DT/2/det colonel/colonel/NN/4/nsubj:pass was/be/VBD/4/aux:pass branded/brand/VBN/0/root a/a/DT/6/det traitor/traitor/NN/4/xcomp by/by/IN/9/case the/the/DT/9/det court_/court/NN/4/obl:agent ./././4/punct",
        "a traitor|court|branded|Indirect Certain describes|True")]
    [InlineData("The/the/DT/2/det driver/driver/NN/4/nsubj:pass was/be/VBD/4/aux:pass found/find/VBN/0/root guilty/guilty/JJ/4/xcomp of/of/IN/7/mark smuggling/smuggle/VBG/5/advcl arms_/arm/NNS/7/obj ./././4/punct",
        "smuggling arms|-|was found guilty|Implicit Certain rules|False")]
    public void AccusationsAndDescriptions(string tree, string claim) =>
        Assert.Equal([claim], Read(tree));

    [Theory]
    [InlineData("According/accord/VBG/5/case to/to/IN/1/fixed the/the/DT/5/det Red/Red/NNP/5/amod Cross_/Cross/NNP/10/obl ,/,/,/5/punct forty/forty/CD/8/nummod villagers/villager/NNS/10/nsubj:pass were/be/VBD/10/aux:pass killed_/kill/VBN/0/root ./././10/punct",
        "forty villagers were killed|Red Cross|According to|Indirect Certain reports|False")]
    [InlineData("Forty/forty/CD/2/nummod villagers/villager/NNS/4/nsubj:pass were/be/VBD/4/aux:pass killed_/kill/VBN/0/root ,/,/,/10/punct according/accord/VBG/10/case to/to/IN/6/fixed the/the/DT/10/det Red/Red/NNP/10/amod Cross_/Cross/NNP/4/obl ./././4/punct",
        "Forty villagers were killed|Red Cross|according to|Indirect Certain reports|False")]
    [InlineData("Kovac_/Kovac/NNP/8/nsubj ,/,/,/1/punct according/accord/VBG/6/case to/to/IN/3/fixed a/a/DT/6/det colleague_/colleague/NN/8/obl ,/,/,/6/punct wanted/want/VBD/0/root power_/power/NN/8/obj ./././8/punct",
        "Kovac, according to a colleague, wanted power|colleague|according to|Indirect Certain reports|True")]
    [InlineData("In/in/IN/3/case the/the/DT/3/det view/view/NN/11/obl of/of/IN/6/case the/the/DT/6/det committee_/committee/NN/3/nmod ,/,/,/3/punct the/the/DT/9/det war/war/NN/11/nsubj was/be/VBD/11/cop avoidable_/avoidable/JJ/0/root ./././11/punct",
        "the war was avoidable|committee|In the view of|Indirect Certain believes|True")]
    [InlineData("The/the/DT/2/det strike_/strike/NN/10/nsubj ,/,/,/6/punct in/in/IN/6/case her/her/PRP$/6/nmod:poss opinion_/opinion/NN/10/obl ,/,/,/2/punct was/be/VBD/10/cop a/a/DT/10/det mistake_/mistake/NN/0/root ./././10/punct",
        "The strike, in her opinion, was a mistake|her|in her opinion|Indirect Certain believes|True")]
    [InlineData("The/the/DT/2/det minister/minister/NN/5/nsubj:pass was/be/VBD/5/aux:pass allegedly/allegedly/RB/5/advmod poisoned_/poison/VBN/0/root ./././5/punct",
        "The minister was allegedly poisoned|-|allegedly|Implicit Possible accuses|False")]
    [InlineData("The/the/DT/2/det talks/talk/NNS/5/nsubj have/have/VBP/5/aux reportedly/reportedly/RB/5/advmod collapsed_/collapse/VBN/0/root ,/,/,/11/punct and/and/CC/11/cc the/the/DT/9/det envoy/envoy/NN/11/nsubj has/have/VBZ/11/aux left_/leave/VBN/5/conj ./././5/punct",
        "The talks have reportedly collapsed|-|reportedly|Implicit Probable reports|False")]
    [InlineData("It/it/PRP/3/expl is/be/VBZ/3/aux:pass believed/believe/VBN/0/root that/that/IN/7/mark the/the/DT/6/det rebels/rebel/NNS/7/nsubj crossed/cross/VBD/3/csubj:pass the/the/DT/9/det river_/river/NN/7/obj ./././3/punct",
        "the rebels crossed the river|-|It is believed that|Implicit Probable believes|True")]
    [InlineData("The/the/DT/2/det rebels/rebel/NNS/4/nsubj:pass are/be/VBP/4/aux:pass believed/believe/VBN/0/root to/to/TO/6/mark hold/hold/VB/4/xcomp forty/forty/CD/8/nummod prisoners_/prisoner/NNS/6/obj ./././4/punct",
        "The rebels are believed to hold forty prisoners|-|are believed to|Implicit Probable believes|False")]
    [InlineData("The/the/DT/2/det general_/general/NN/8/nsubj ,/,/,/2/punct it/it/PRP/6/expl is/be/VBZ/6/aux:pass rumoured_/rumour/VBN/8/parataxis ,/,/,/8/punct fled/flee/VBD/0/root to/to/IN/10/case Malta_/Malta/NNP/8/obl ./././8/punct",
        "The general, it is rumoured, fled to Malta|-|it is rumoured|Implicit Possible rumours|False")]
    [InlineData("At/at/IN/2/case least/least/JJS/4/nmod nine/nine/CD/4/nummod people/person/NNS/6/nsubj:pass were/be/VBD/6/aux:pass reported/report/VBN/0/root killed_/kill/VBN/6/xcomp ./././6/punct",
        "At least nine people were reported killed|-|were reported|Implicit Probable reports|False")]
    [InlineData("The/the/DT/2/det ministers/minister/NNS/4/nsubj:pass are/be/VBP/4/aux:pass expected/expect/VBN/0/root to/to/TO/6/mark meet/meet/VB/4/xcomp on/on/IN/8/case Friday_/Friday/NNP/6/obl ./././4/punct",
        "The ministers are expected to meet on Friday|-|are expected to|Implicit Probable expects|True")]
    [InlineData("The/the/DT/2/det war/war/NN/4/nsubj:pass is/be/VBZ/4/aux:pass thought/think/VBN/0/root to/to/TO/7/mark have/have/VB/7/aux killed/kill/VBN/4/xcomp 9,000/9,000/CD/9/nummod people_/peopl/NNS/7/obj ./././4/punct",
        "The war is thought to have killed 9,000 people|-|is thought to|Implicit Probable believes|False")]
    public void SourcesInPhrasesAndSourcesLeftOut(string tree, string claim) =>
        Assert.Equal([claim], Read(tree));

    [Theory]
    [InlineData("The/the/DT/3/det official/official/JJ/3/amod story/story/NN/8/nsubj:outer is/be/VBZ/8/cop that/that/IN/8/mark the/the/DT/7/det pilot/pilot/NN/8/nsubj fell/fall/VBD/0/root asleep_/asleep/RB/8/xcomp ./././8/punct",
        "the pilot fell asleep|-|The official story is that|Implicit Certain reports|True")]
    [InlineData("The/the/DT/2/det claim/claim/NN/8/nsubj that/that/IN/7/mark the/the/DT/5/det elections/election/NNS/7/nsubj:pass were/be/VBD/7/aux:pass stolen/steal/VBN/2/acl spread/spread/VBD/0/root quickly_/quickly/RB/8/advmod ./././8/punct",
        "the elections were stolen|-|claim that|Implicit Certain claims|False")]
    [InlineData("Marin/Marin/NNP/2/nsubj repeated/repeat/VBD/0/root the/the/DT/4/det claim/claim/NN/2/obj that/that/IN/9/mark the/the/DT/7/det elections/election/NNS/9/nsubj:pass were/be/VBD/9/aux:pass stolen_/steal/VBN/4/acl ./././2/punct",
        "the elections were stolen|Marin|claim that|Indirect Certain claims|False")]
    [InlineData("Marin/Marin/NNP/2/nsubj issued/issue/VBD/0/root a/a/DT/4/det statement/statement/NN/2/obj saying/say/VBG/4/acl that/that/IN/10/mark the/the/DT/8/det elections/election/NNS/10/nsubj:pass were/be/VBD/10/aux:pass stolen_/steal/VBN/5/ccomp ./././2/punct",
        "the elections were stolen|Marin|saying that|Indirect Certain reports|False")]
    [InlineData("Marin_/Marin/NNP/3/nmod:poss 's/'s/POS/1/case belief/belief/NN/9/nsubj that/that/IN/8/mark the/the/DT/6/det war/war/NN/8/nsubj:pass was/be/VBD/8/aux:pass lost/lose/VBN/3/acl shocked/shock/VBD/0/root the/the/DT/11/det cabinet/cabinet/NN/9/obj ./././9/punct",
        "the war was lost|Marin|belief that|Indirect Probable believes|True")]
    [InlineData("The/the/DT/2/det party/party/NN/3/nsubj rejected/reject/VBD/0/root claims/claim/NNS/3/obj that/that/IN/8/mark it/it/PRP/8/nsubj had/have/VBD/8/aux taken/take/VBN/4/acl bribes_/bribe/NNS/8/obj ./././3/punct",
        "it had taken bribes|-|claims that|Implicit Certain claims|False")]
    public void NounsThatCarryAClaim(string tree, string claim) =>
        Assert.Equal([claim], Read(tree));

    [Theory]
    [InlineData("“_/“/``/5/punct We/we/PRP/5/nsubj will/will/MD/5/aux never/never/RB/5/advmod surrender_/surrender/VB/9/ccomp ,_/,/,/5/punct ”/”/''/5/punct Marin/Marin/NNP/9/nsubj said_/say/VBD/0/root ./././9/punct",
        "We will never surrender|Marin|said|Direct Certain reports|True")]
    [InlineData("“_/“/``/5/punct We/we/PRP/5/nsubj will/will/MD/5/aux never/never/RB/5/advmod surrender_/surrender/VB/9/ccomp ,_/,/,/5/punct ”/”/''/5/punct Marin/Marin/NNP/9/nsubj said_/say/VBD/0/root ./././9/punct | “_/“/``/5/punct Our/our/PRP$/3/nmod:poss people/people/NNS/5/nsubj are/be/VBP/5/cop united_/united/JJ/0/root ._/././5/punct ”/”/''/5/punct",
        "We will never surrender|Marin|said|Direct Certain reports|True", "Our people are united|Marin|said|Direct Certain reports|False")]
    [InlineData("Marin/Marin/NNP/2/nsubj said_/say/VBD/0/root :/:/:/8/punct “_/“/``/8/punct We/we/PRP/8/nsubj will/will/MD/8/aux never/never/RB/8/advmod surrender_/surrender/VB/2/ccomp ._/././8/punct ”/”/''/8/punct",
        "We will never surrender|Marin|said|Direct Certain reports|True")]
    [InlineData("Marin/Marin/NNP/2/nsubj said/say/VBD/0/root the/the/DT/4/det offer/offer/NN/9/nsubj was/be/VBD/9/cop “_/“/``/9/punct a/a/DT/9/det cruel/cruel/JJ/9/amod joke/joke/NN/2/ccomp played/play/VBN/9/acl on/on/IN/13/case the/the/DT/13/det poor_/poor/JJ/10/obl ”_/”/''/10/punct ./././2/punct",
        "the offer was “a cruel joke played on the poor”|Marin|said|Indirect Certain reports|True")]
    public void QuotationsBelongToTheirSpeaker(string tree, params string[] claims) =>
        Assert.Equal(claims, Read(tree));

    [Theory]
    [InlineData("In/in/IN/3/case my/my/PRP$/3/nmod:poss view_/view/NN/8/obl ,/,/,/3/punct the/the/DT/6/det war/war/NN/8/nsubj was/be/VBD/8/cop avoidable_/avoidable/JJ/0/root ./././8/punct",
        "the war was avoidable||||True")]
    [InlineData("It/it/PRP/4/expl is/be/VBZ/4/cop no/no/DT/4/det secret/secret/NN/0/root that/that/IN/8/mark the/the/DT/7/det generals/general/NNS/8/nsubj despise/despise/VBP/4/csubj the/the/DT/10/det king_/king/NN/8/obj ./././4/punct",
        "the generals despise the king||||True")]
    [InlineData("It/it/PRP/4/nsubj is/be/VBZ/4/cop no/no/DT/4/det mystery/mystery/NN/0/root why_/why/WRB/4/advmod ./././4/punct",
        "It is no mystery why||||True")]
    [InlineData("A/a/DT/2/det ruler/ruler/NN/8/nsubj who/who/WP/4/nsubj jails/jail/VBZ/2/acl:relcl his/his/PRP$/6/nmod:poss critics/critic/NNS/4/obj will/will/MD/8/aux end/end/VB/0/root by/by/IN/10/mark fearing/fear/VBG/8/advcl his/his/PRP$/12/nmod:poss friends_/friend/NNS/10/obj ./././8/punct",
        "A ruler who jails his critics will end by fearing his friends||||True")]
    [InlineData("Who/who/WP/2/nsubj gained/gain/VBD/0/root from/from/IN/5/case the/the/DT/5/det murder_/murder/NN/2/obl ?/?/./2/punct",
        "Who gained from the murder?||||True")]
    [InlineData("The/the/DT/2/det logic/logic/NN/4/nsubj is/be/VBZ/4/cop simple_/simple/JJ/0/root ./././4/punct",
        "The logic is simple||||True")]
    [InlineData("The/the/DT/2/det cabinet/cabinet/NN/4/nsubj clearly/clearly/RB/4/advmod feared/fear/VBD/0/root a/a/DT/6/det revolt_/revolt/NN/4/obj ./././4/punct",
        "The cabinet clearly feared a revolt||||True")]
    [InlineData("I/I/PRP/2/nsubj believe/believe/VBP/0/root that/that/IN/8/mark the/the/DT/5/det treaty/treaty/NN/8/nsubj was/be/VBD/8/cop a/a/DT/8/det mistake_/mistake/NN/2/ccomp ./././2/punct",
        "the treaty was a mistake||||True")]
    public void TheAuthorsOwnTheoryHasNoAttribution(string tree, string claim) =>
        Assert.Equal([claim], Read(tree));

    private static List<string> Read(string tree) =>
        [.. Trees.Claims(tree).Claims.Select(c => string.Join('|',
            c.Content.Text,
            string.Join(" > ", c.Attribution.Select(a => a.Source?.Text ?? "-")),
            string.Join(" > ", c.Attribution.Select(a => a.Cue!.Text)),
            string.Join(" > ", c.Attribution.Select(a => $"{a.Kind} {a.Certainty} {a.Attitude}")),
            c.Opinion))];
}
