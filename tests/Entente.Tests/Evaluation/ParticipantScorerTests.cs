using Entente.Actors;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Language;

namespace Entente.Tests.Evaluation;

public class ParticipantScorerTests
{
    private const string Rows = """
        Peru Peru PROPN NNP 3 nmod:poss LOC
        's 's PART POS 1 case
        army army NOUN NN 4 nsubj Number=Sing
        shelled shell VERB VBD 0 root
        the the DET DT 6 det
        bridges bridge NOUN NNS 4 obj Number=Plur
        of of ADP IN 8 case
        Chile Chile PROPN NNP 6 nmod LOC
        . . PUNCT . 4 punct
        """;

    [Theory]
    [InlineData("Peru 's army", "null", "PER", "\"MIL\"", "11111")]
    [InlineData("Peru 's army", "null", "PER", "\"REB\", \"MIL\"", "11111")]
    [InlineData("Peru 's army", "null", "CHL", "\"MIL\"", "10110")]
    [InlineData("Peru 's army", "null", "PER", "", "11010")]
    // Its owner answers for a thing.
    [InlineData("the bridges of Chile", "null", "CHL", "", "11111")]
    // A name is scored only where it stands in the text; it may be another name of the state.
    [InlineData("Chile", "\"Chile\"", "CHL", "", "11111")]
    [InlineData("Chile", "\"Republic of Chile\"", "CHL", "", "11111")]
    [InlineData("Peru 's army", "\"Zenda Front\"", "PER", "\"MIL\"", "11111")]
    [InlineData("Peru 's army", "\"Chile\"", "PER", "\"MIL\"", "11100")]
    // Words that are not in the sentence are not found, and everything is wrong.
    [InlineData("army of Peru", "null", "PER", "\"MIL\"", "00010")]
    [InlineData("Per", "null", "PER", "\"MIL\"", "00010")]
    // Of whom gold knows nothing, nothing need be found.
    [InlineData("shelled", "null", "", "", "11111")]
    public void EachPartIsScoredByItself(string words, string name, string country, string sectors, string right)
    {
        var (metrics, errors) = Score($$"""{"text": "{{words}}", "name": {{name}}, "country": {{(country.Length == 0 ? "null" : $"\"{country}\"")}}, "sector": [{{sectors}}]}""");
        Assert.Equal(["located", "country", "sector", "name", "all"], metrics.Select(m => m.Name));
        // A part that is not scored costs nothing.
        Assert.Equal(right, string.Concat(metrics.Select(m => m.Correct == m.Gold ? 1 : 0)));
        Assert.Equal(right[4] == '0', errors.Length == 1);
    }

    [Fact]
    public void WhatIsWrongIsToldWithBothSides()
    {
        var error = Assert.Single(Score("""{"text": "Peru 's army", "name": null, "country": "CHL", "sector": ["MIL"]}""").Errors);
        Assert.Equal(new ParticipantError("d1", "Peru 's army", "-, CHL MIL", "-, PER MIL"), error);
    }

    [Fact]
    public void ABorderlineEventIsLeftOut()
    {
        var (metrics, errors) = Score("""{"text": "nobody", "name": null, "country": "CHL", "sector": []}""", borderline: true);
        Assert.All(metrics, m => Assert.Equal(0, m.Gold));
        Assert.Empty(errors);
    }

    private static (System.Collections.Immutable.ImmutableArray<Metric> Metrics, System.Collections.Immutable.ImmutableArray<ParticipantError> Errors) Score(string participant, bool borderline = false)
    {
        var text = Annotated.Document(Rows).Document.Text;
        var gold = GoldReader.Read($$"""
            {"id": "d1", "title": "T", "publisher": "P", "author": "A", "published": "1990-06-01", "text": "{{text}}", "sentences": ["{{text}}"],
             "events": [{"sentence": 0, "type": "ASSAULT", "mode": [], "trigger": "shelled", "borderline": {{(borderline ? "true" : "false")}},
               "actor": [{{participant}}], "recipient": [], "date": null, "place": null, "magnitude": [], "status": "happened", "name": null, "attribution": []}],
             "claims": []}
            """, "d1.json");
        return ParticipantScorer.Score([gold], ActorRegistry.Load(), Read);
    }

    private static IEnumerable<AnnotatedDocument> Read(IEnumerable<Document> documents) => documents.Select(d => Annotated.Document(Rows, d));
}
