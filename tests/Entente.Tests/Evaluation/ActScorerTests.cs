using Entente.Evaluation;
using Entente.Tests.Record;

namespace Entente.Tests.Evaluation;

public class ActScorerTests
{
    private const string Shelled = """{"type":"ASSAULT","mode":"heavy-weapons","trigger":"shelled","actor":["Syldavian troops"],"recipient":["Zenda"],"status":"happened","speaker":null}""";
    private const string Denied = """{"type":"REJECT","mode":"","trigger":"denied","actor":["Syldavia@2"],"recipient":[],"status":"happened","speaker":null}""";

    [Fact]
    public void AnEventLikeTheCodedActIsRightInAll() =>
        Assert.All(["triggers", "acts", "full", "types", "modes", "statuses", "actors", "recipients", "ASSAULT"], name => Assert.Equal(1, Score(Shelled)[name].F1));

    [Fact]
    public void AnActThatWasNotFoundIsMissed()
    {
        var score = Score(Shelled + "," + Denied);
        Assert.Equal((2, 1, 1), (score["acts"].Gold, score["acts"].System, score["acts"].Correct));
        Assert.Equal("missed", Assert.Single(score.Errors).Kind);
    }

    [Fact]
    public void AnEventWhereNoActIsCodedIsInventedAndToldWithItsPattern()
    {
        var error = Assert.Single(Score("").Errors);
        Assert.Equal(("invented", "ASSAULT.tsv:7"), (error.Kind, error.Why[0]));
    }

    [Fact]
    public void AnActOfAnotherTypeHasItsTriggerOnly()
    {
        var score = Score(Shelled.Replace("ASSAULT", "COERCE", StringComparison.Ordinal).Replace("heavy-weapons", "", StringComparison.Ordinal));
        Assert.Equal((1, 0, 0), (score["triggers"].Correct, score["acts"].Correct, score["modes"].Gold));
        Assert.Equal("wrong type", Assert.Single(score.Errors).Kind);
    }

    [Fact]
    public void WordsInWhichAnEventIsToldAgainAreItsOwn() =>
        Assert.Equal(1, Score(Shelled.Replace("\"shelled\"", "\"it.\"", StringComparison.Ordinal))["acts"].Correct);

    [Fact]
    public void AParticipantTooManyIsNotFullyRight()
    {
        var score = Score(Shelled.Replace("""["Zenda"]""", "[]", StringComparison.Ordinal));
        Assert.Equal((0, 1, 0), (score["full"].Correct, score["recipients"].System, score["recipients"].Gold));
        Assert.Equal("wrong recipient", Assert.Single(score.Errors).Kind);
    }

    private static ActScore Score(string acts)
    {
        var text = RecordSamples.Text;
        var gold = ActText.Read($$"""{"id":"a","genre":"wire","text":"{{text}}","events":[{{acts}}]}""", "here");
        return ActScorer.Score([gold], documents => documents.Select(d => RecordSamples.Shelling(d.Id)));
    }
}
