using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Events;
using Entente.Record;

namespace Entente.Tests.Evaluation;

public class GoldScorerTests
{
    private const string Text = "Ruritania bombed Syldavia on 3 May 1990. Later their ministers met. Klein said that Borduria had paid.";

    private const string Json = """
        {"id": "d1", "title": "T", "publisher": "P", "author": "A", "published": "1990-06-01", "text": "TEXT",
         "sentences": ["Ruritania bombed Syldavia on 3 May 1990.", "Later their ministers met.", "Klein said that Borduria had paid."],
         "events": [
          {"sentence": 0, "type": "ASSAULT", "mode": ["aerial"], "trigger": "bombed",
           "actor": [{"text": "Ruritania", "name": "Ruritania", "country": "RUR", "sector": []}],
           "recipient": [{"text": "Syldavia", "name": "Syldavia", "country": "SYL", "sector": []}],
           "date": {"start": "1990-05-03", "end": "1990-05-03", "granularity": "day"}, "place": null,
           "magnitude": [], "status": "happened", "name": null, "attribution": []},
          {"sentence": 1, "type": "CONSULT", "mode": [], "trigger": "met",
           "actor": [{"text": "their ministers", "name": null, "country": "RUR", "sector": ["GOV"]}, {"text": "their ministers", "name": null, "country": "SYL", "sector": ["GOV"]}],
           "recipient": [], "date": null, "place": null, "magnitude": [], "status": "happened", "name": null, "attribution": []},
          {"sentence": 2, "type": "AID", "mode": [], "trigger": "paid", "borderline": true,
           "actor": [{"text": "Borduria", "name": "Borduria", "country": "BOR", "sector": []}], "recipient": [], "date": null, "place": null,
           "magnitude": [], "status": "happened", "name": null, "attribution": [{"source": "Klein", "cue": "said", "certainty": "certain"}]}],
         "claims": [{"content": "Borduria had paid", "source": "Klein", "cue": "said", "opinion": false}]}
        """;

    private static readonly GoldDocument Gold = GoldReader.Read(Json.Replace("TEXT", Text), "d1.json");

    [Fact]
    public void GoldSentencesAreLocatedInTheText()
    {
        Assert.Equal("Later their ministers met.", Gold.Sentences[1].In(Text));
        Assert.Equal(2, Gold.SentenceAt(Text.IndexOf("paid", StringComparison.Ordinal)));
        Assert.Equal(new DateOnly(1990, 6, 1), Gold.Document.Published);
    }

    [Fact]
    public void APerfectRecordScoresFull()
    {
        var score = Score(Bombing, Meeting("RUR", "SYL"));
        Assert.Equal((2, 2, 2), Counts(score["act"]));
        Assert.Equal(1, score["dyad"].F1);
        Assert.Equal(1, score["full"].F1);
        Assert.Empty(score.Errors);
    }

    [Fact]
    public void ABorderlineEventNeitherCostsNorCounts()
    {
        Assert.Equal((2, 2, 2), Counts(Score(Bombing, Meeting("RUR", "SYL"), Event("AID", "paid", ["BOR"], []))["act"]));
        Assert.Equal((2, 0, 0), Counts(Score()["act"]));
    }

    [Fact]
    public void AnInventedEventLowersPrecisionOnly()
    {
        var score = Score(Bombing, Meeting("RUR", "SYL"), Event("THREATEN", "said", ["RUR"], []));
        Assert.Equal((2, 3, 2), Counts(score["act"]));
        Assert.Equal("invented", Assert.Single(score.Errors).Kind);
    }

    [Fact]
    public void AWrongTypeIsToldOnceWithWhatGoldHas()
    {
        var score = Score(Bombing with { Type = "THREATEN" }, Meeting("RUR", "SYL"));
        var error = Assert.Single(score.Errors);
        Assert.Equal("wrong type", error.Kind);
        Assert.NotNull(error.Gold);
        Assert.Equal((2, 2, 1), Counts(score["act"]));
        Assert.Contains("pattern made-up", error.Why);
    }

    [Fact]
    public void AWrongRecipientLosesTheDyadAndKeepsTheAct()
    {
        var score = Score(Bombing with { Recipients = [Entity("Borduria", "BOR")] }, Meeting("RUR", "SYL"));
        Assert.Equal((2, 2, 2), Counts(score["act"]));
        Assert.Equal((2, 2, 1), Counts(score["dyad"]));
        Assert.Equal("wrong recipient", Assert.Single(score.Errors).Kind);
    }

    [Fact]
    public void SidesOfAMutualActArePooled() =>
        Assert.Equal((2, 2, 2), Counts(Score(Bombing, Event("CONSULT", "met", ["BOR"], ["SYL"]))["dyad"]));

    [Fact]
    public void ANameAgreesWithoutACountry()
    {
        var nameless = Bombing with { Actors = [Entity("Ruritania", null) with { Name = "Kingdom of Ruritania" }] };
        Assert.Equal((2, 2, 2), Counts(Score(nameless, Meeting("RUR", "SYL"))["dyad"]));
    }

    [Theory]
    [InlineData(true, EventStatus.Happened, false, 2)]
    [InlineData(false, EventStatus.Happened, false, 1)]
    [InlineData(true, EventStatus.Future, false, 1)]
    [InlineData(true, EventStatus.Happened, true, 1)]
    public void TheFullRecordNeedsDateStatusAndSpeaker(bool dated, EventStatus status, bool attributed, int full)
    {
        var bombing = Bombing with { Status = status, Date = dated ? Bombing.Date : null };
        var score = Score([new AttributedEvent(bombing, attributed ? [Says("Klein")] : []), new AttributedEvent(Meeting("RUR", "SYL"), [])], []);
        Assert.Equal(full, score["full"].Correct);
        Assert.Equal(2, score["dyad"].Correct);
    }

    [Fact]
    public void EachEventIsMatchedOnceAndTheBestFirst()
    {
        var vague = Event("ASSAULT", "Syldavia", ["BOR"], []);
        var score = Score(vague, Bombing, Meeting("RUR", "SYL"));
        Assert.Equal((2, 3, 2), Counts(score["act"]));
        Assert.Equal((2, 3, 2), Counts(score["dyad"]));
    }

    [Theory]
    [InlineData("Borduria had paid", "Klein", 1)]
    [InlineData("that Borduria had paid its debts", "Klein", 1)]
    [InlineData("Borduria fell", "Klein", 0)]
    [InlineData("Borduria had paid", "Borduria", 0)]
    [InlineData("Borduria had paid", null, 0)]
    public void AClaimAgreesInWordsAndSpeaker(string content, string? speaker, int correct)
    {
        Attribution says = speaker is null ? new(null, null, AttributionKind.Implicit, Certainty.Unknown, "reports") : Says(speaker);
        var claim = new Claim("d1#c1", new Quotation(content, 2, new TextSpan(0, 1)), [says], false, [], []);
        Assert.Equal(correct, Score([], [claim])["claims"].Correct);
    }

    [Fact]
    public void AMalformedFileIsNamed()
    {
        var problem = Assert.Throws<FormatException>(() => GoldReader.Read("""{"text": "A b.", "sentences": ["C d."], "events": []}""", "bad.json"));
        Assert.StartsWith("bad.json", problem.Message);
    }

    private static readonly Event Bombing = Event("ASSAULT", "bombed", ["RUR"], ["SYL"]) with
    {
        Date = new DateInterval(new DateOnly(1990, 5, 3), new DateOnly(1990, 5, 3), Granularity.Day, "3 May 1990"),
    };

    private static Event Meeting(string one, string other) => Event("CONSULT", "met", [one, other], []);

    private static Event Event(string type, string trigger, string[] actors, string[] recipients)
    {
        var start = Text.IndexOf(trigger, StringComparison.Ordinal);
        return new Event
        {
            Id = $"d1#{trigger}", Type = type, Trigger = new Trigger(trigger, 0, new TextSpan(start, start + trigger.Length), 0),
            Actors = [.. actors.Select(a => Entity("x" + a, a))], Recipients = [.. recipients.Select(r => Entity("x" + r, r))],
            Why = new DecisionTrace("made-up", []),
        };
    }

    private static Entity Entity(string text, string? country) => new() { Text = text, Sentence = 0, Span = new TextSpan(0, 1), Head = 0, Country = country };

    private static Attribution Says(string speaker) =>
        new(Entity(speaker, null), null, AttributionKind.Indirect, Certainty.Certain, "reports");

    private static GoldScore Score(params Event[] events) => Score([.. events.Select(e => new AttributedEvent(e, []))], []);

    private static GoldScore Score(AttributedEvent[] events, Claim[] claims) => GoldScorer.Score(
        [Gold], documents => documents.Select(d => new DocumentRecord(d, [], [.. events], [.. claims], ImmutableSortedDictionary<string, int>.Empty)));

    private static (int Gold, int System, int Correct) Counts(Metric metric) => (metric.Gold, metric.System, metric.Correct);
}
