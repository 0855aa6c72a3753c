using System.Globalization;
using Entente.Circumstances;
using Entente.Events;
using Entente.Events.Coding;
using Entente.Language;

namespace Entente.Tests.Events;

/// <summary>Facts about whose figure a figure is.</summary>
public sealed class ActFiguresTests
{
    private const string March = """
        Some some DET DT 2 advmod
        900 900 NUM CD 3 nummod
        miners miner NOUN NNS 4 nsubj
        blocked block VERB VBD 0 root
        roads road NOUN NNS 4 obj
        . . PUNCT . 4 punct
        """;

    [Fact]
    public void ThoseWhoProtestAreParticipants() =>
        Assert.Equal(["participants 900..900"], Told(March, d => [Drafts.Of(d, "blocked", "PROTEST", "obstruct", actors: ["miners"])]));

    [Fact]
    public void ANumberThatOnlyCountsWhoActsIsNoFigureOfTheAct() =>
        Assert.Empty(Told(March, d => [Drafts.Of(d, "blocked", "COERCE", "restrict", actors: ["miners"])]));

    [Theory]
    [InlineData("COERCE", "arrest", "arrested 30..30")]
    [InlineData("COERCE", "deport", "displaced 30..30")]
    [InlineData("ASSAULT", "beat", "injured 30..30")]
    [InlineData("RETREAT", "release", "released 30..30")]
    [InlineData("CONCEDE", "", "other 30..30")]
    public void WhatIsDoneToThoseCountedSaysWhatBefellThem(string type, string mode, string figure) =>
        Assert.Equal([figure], Told("""
            Police police NOUN NNS 2 nsubj
            shipped ship VERB VBD 0 root
            30 30 NUM CD 4 nummod
            villagers villager NOUN NNS 2 obj
            away away ADV RB 2 advmod
            """, d => [Drafts.Of(d, "shipped", type, mode, actors: ["Police"], recipients: ["villagers"])]));

    [Fact]
    public void WordsCostNobodysLife() =>
        Assert.Empty(Told("""
            Envoys envoy NOUN NNS 2 nsubj
            condemned condemn VERB VBD 0 root
            the the DET DT 4 det
            killing killing NOUN NN 2 obj
            of of ADP IN 7 case
            12 12 NUM CD 7 nummod
            villagers villager NOUN NNS 4 nmod
            """, d => [Drafts.Of(d, "condemned", "ACCUSE", "disapprove", actors: ["Envoys"])]));

    [Fact]
    public void TheTollOfTheNextSentenceIsThatOfTheOneAttackBefore() =>
        Assert.Equal(["killed 12..12"], Told("""
            Rebels rebel NOUN NNS 2 nsubj
            raided raid VERB VBD 0 root
            Klow Klow PROPN NNP 2 obj LOC
            . . PUNCT . 2 punct

            Twelve twelve NUM CD 2 nummod
            villagers villager NOUN NNS 3 nsubj
            died die VERB VBD 0 root
            . . PUNCT . 3 punct
            """, d => [Drafts.Of(d, "raided", "ASSAULT", actors: ["Rebels"])]));

    [Fact]
    public void OfTwoAttacksBeforeNeitherTakesTheToll() =>
        Assert.Empty(Told("""
            Rebels rebel NOUN NNS 2 nsubj
            raided raid VERB VBD 0 root
            Klow Klow PROPN NNP 2 obj LOC
            and and CCONJ CC 5 cc
            shelled shell VERB VBD 2 conj
            Zlip Zlip PROPN NNP 5 obj LOC
            . . PUNCT . 2 punct

            Twelve twelve NUM CD 2 nummod
            villagers villager NOUN NNS 3 nsubj
            died die VERB VBD 0 root
            . . PUNCT . 3 punct
            """, d => [Drafts.Of(d, "raided", "ASSAULT", actors: ["Rebels"]), Drafts.Of(d, "shelled", "ASSAULT", actors: ["Rebels"])]));

    private static IEnumerable<string> Told(string rows, Func<AnnotatedDocument, List<EventDraft>> acts)
    {
        var document = Annotated.Document(rows);
        var circumstances = DocumentCircumstances.Read(document);
        var drafts = acts(document);
        foreach (var draft in drafts)
            draft.Magnitudes = circumstances.FiguresOf(draft.Trigger.Sentence, draft.Trigger.Token);
        ActFigures.Settle(circumstances.Figures, drafts);
        return drafts.SelectMany(draft => draft.Magnitudes).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Kind} {f.Low}..{f.High}"));
    }
}
