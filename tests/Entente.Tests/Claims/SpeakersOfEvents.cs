using Entente.Claims;
using Entente.Documents;

namespace Entente.Tests.Claims;

public class SpeakersOfEvents
{
    [Fact]
    public void AnEventInsideAContentIsOnTheSpeakersWord()
    {
        var one = Assert.Single(Attributed("Petrova/Petrova/NNP/2/nsubj denied/deny/VBD/0/root that/that/IN/7/mark the/the/DT/5/det army/army/NN/7/nsubj had/have/VBD/7/aux shelled/shell/VBN/2/ccomp the/the/DT/9/det village_/village/NN/7/obj ./././2/punct", "shelled"));
        Assert.Equal("Petrova", one.Source?.Text);
        Assert.Equal(Certainty.Denied, one.Certainty);
    }

    [Fact]
    public void TheActOfSpeakingIsNotOnItsOwnWord() =>
        Assert.Empty(Attributed("The/the/DT/2/det union/union/NN/3/nsubj accused/accuse/VBD/0/root the/the/DT/5/det company/company/NN/3/obj of/of/IN/7/mark hiding/hide/VBG/3/advcl the/the/DT/9/det accident_/accident/NN/7/obj ./././3/punct", "accused"));

    [Fact]
    public void WhatSomebodyIsAccusedOfIsOnTheAccusersWord() =>
        Assert.Equal("union", Assert.Single(Attributed("The/the/DT/2/det union/union/NN/3/nsubj accused/accuse/VBD/0/root the/the/DT/5/det company/company/NN/3/obj of/of/IN/7/mark hiding/hide/VBG/3/advcl the/the/DT/9/det accident_/accident/NN/7/obj ./././3/punct", "hiding")).Source?.Text);

    [Fact]
    public void ADeedClaimedIsOnTheWordOfThoseWhoClaimIt() =>
        Assert.Equal("militia", Assert.Single(Attributed("The/the/DT/2/det militia/militia/NN/3/nsubj claimed/claim/VBD/0/root responsibility/responsibility/NN/3/obj for/for/IN/7/case the/the/DT/7/det bombing_/bombing/NN/4/nmod ./././3/punct", "bombing")).Source?.Text);

    [Fact]
    public void ADeedReadOffTheClaimItselfIsOnTheClaimantsWord() =>
        Assert.Equal("militia", Assert.Single(Attributed("The/the/DT/2/det militia/militia/NN/3/nsubj claimed/claim/VBD/0/root responsibility/responsibility/NN/3/obj for/for/IN/7/case the/the/DT/7/det bombing_/bombing/NN/4/nmod ./././3/punct", "claimed")).Source?.Text);

    [Fact]
    public void AConfirmedArrestIsOnTheWordOfWhoeverConfirmsIt() =>
        Assert.Equal("ministry", Assert.Single(Attributed("The/the/DT/2/det ministry/ministry/NN/3/nsubj confirmed/confirm/VBD/0/root the/the/DT/5/det arrest/arrest/NN/3/obj of/of/IN/8/case two/two/CD/8/nummod journalists_/journalist/NNS/5/nmod ./././3/punct", "arrest")).Source?.Text);

    [Fact]
    public void AnAllegedAttackHasAnUnnamedSource()
    {
        var one = Assert.Single(Attributed("The/the/DT/3/det alleged/allege/VBN/3/amod attack/attack/NN/4/nsubj destroyed/destroy/VBD/0/root a/a/DT/6/det school_/school/NN/4/obj ./././4/punct", "attack"));
        Assert.Null(one.Source);
        Assert.Equal((AttributionKind.Implicit, Certainty.Possible), (one.Kind, one.Certainty));
    }

    [Fact]
    public void AClauseBesideTheContentIsTheAuthors() =>
        Assert.Empty(Attributed("The/the/DT/2/det governor/governor/NN/3/nsubj said/say/VBD/0/root he/he/PRP/6/nsubj had/have/VBD/6/aux seen/see/VBN/3/ccomp the/the/DT/8/det dam_/dam/NN/6/obj ,/,/,/11/punct but/but/CC/11/cc thanked/thank/VBD/6/conj the/the/DT/13/det engineers_/engineer/NNS/11/obj ./././3/punct", "thanked"));

    [Fact]
    public void AClauseBesideReportedlyIsTheAuthors()
    {
        Assert.Single(Attributed("The/the/DT/2/det talks/talk/NNS/5/nsubj have/have/VBP/5/aux reportedly/reportedly/RB/5/advmod collapsed_/collapse/VBN/0/root ,/,/,/11/punct and/and/CC/11/cc the/the/DT/9/det envoy/envoy/NN/11/nsubj has/have/VBZ/11/aux left_/leave/VBN/5/conj ./././5/punct", "collapsed"));
        Assert.Empty(Attributed("The/the/DT/2/det talks/talk/NNS/5/nsubj have/have/VBP/5/aux reportedly/reportedly/RB/5/advmod collapsed_/collapse/VBN/0/root ,/,/,/11/punct and/and/CC/11/cc the/the/DT/9/det envoy/envoy/NN/11/nsubj has/have/VBZ/11/aux left_/leave/VBN/5/conj ./././5/punct", "left"));
    }

    [Fact]
    public void WhatIsNotSaidLeavesTheEventAlone() =>
        Assert.Empty(Attributed("The/the/DT/2/det spokesman/spokesman/NN/5/nsubj did/do/VBD/5/aux not/not/RB/5/advmod say/say/VB/0/root that/that/IN/10/mark the/the/DT/8/det port/port/NN/10/nsubj:pass was/be/VBD/10/aux:pass closed_/close/VBN/5/ccomp ./././5/punct", "closed"));

    [Fact]
    public void ASpeakerWithinASpeakerStandsInside() =>
        Assert.Equal(["Marin", "king"], Attributed("Marin/Marin/NNP/2/nsubj said/say/VBD/0/root that/that/IN/7/mark the/the/DT/5/det king/king/NN/7/nsubj had/have/VBD/7/aux told/tell/VBN/2/ccomp the/the/DT/9/det army/army/NN/7/iobj that/that/IN/14/mark the/the/DT/12/det war/war/NN/14/nsubj:pass was/be/VBD/14/aux:pass lost_/lose/VBN/7/ccomp ./././2/punct", "lost").Select(a => a.Source!.Text));

    [Fact]
    public void AnUnnamedSourceWithinASpeakerStandsInside()
    {
        var chain = Attributed("The/the/DT/2/det ministry/ministry/NN/3/nsubj said/say/VBD/0/root that/that/IN/9/mark the/the/DT/6/det rebels/rebel/NNS/9/nsubj had/have/VBD/9/aux reportedly/reportedly/RB/9/advmod fled_/flee/VBN/3/ccomp ./././3/punct", "fled");
        Assert.Equal(["ministry", null], chain.Select(a => a.Source?.Text));
        Assert.Equal([Certainty.Certain, Certainty.Probable], chain.Select(a => a.Certainty));
    }

    [Fact]
    public void AClaimNamesTheEventsInsideIt()
    {
        var read = Trees.Claims("Petrova/Petrova/NNP/2/nsubj denied/deny/VBD/0/root that/that/IN/7/mark the/the/DT/5/det army/army/NN/7/nsubj had/have/VBD/7/aux shelled/shell/VBN/2/ccomp the/the/DT/9/det village_/village/NN/7/obj ./././2/punct", d => [Trees.Event(d, "ASSAULT", "shelled"), Trees.Event(d, "REJECT", "denied")]);
        Assert.Equal(["shelled"], Assert.Single(read.Claims).Events);
    }

    [Fact]
    public void ReadingTwiceGivesTheSame()
    {
        var tree = "The/the/DT/2/det governor/governor/NN/3/nsubj said/say/VBD/0/root that/that/IN/8/mark the/the/DT/6/det dam/dam/NN/8/nsubj was/be/VBD/8/cop safe_/safe/JJ/3/ccomp ,/,/,/16/punct but/but/CC/16/cc that/that/IN/16/mark the/the/DT/13/det valley/valley/NN/16/nsubj:pass had/have/VBD/16/aux been/be/VBN/16/aux:pass emptied_/empty/VBN/8/conj ./././3/punct";
        Assert.Equal(Trees.Claims(tree).Claims.Select(c => (c.Id, c.Content)), Trees.Claims(tree).Claims.Select(c => (c.Id, c.Content)));
    }

    private static IReadOnlyList<Attribution> Attributed(string tree, string word)
    {
        var read = Trees.Claims(tree, d => [Trees.Event(d, "ASSAULT", word)]);
        return read.EventAttributions.TryGetValue(word, out var chain) ? chain : [];
    }
}
