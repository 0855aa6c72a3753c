using Entente.Events;
using Entente.Events.Coding;
using Entente.Ontology;

namespace Entente.Tests.Events;

/// <summary>Facts about CAMEO codes: they stand for the act they are given to, and are finer only where words say so.</summary>
public sealed class CodeRefinementTests
{
    [Fact]
    public void EveryPatternsCodeStandsForItsTypeAndMode()
    {
        var wrong = new List<string>();
        foreach (var table in EmbeddedTable.Under("lexicon/events/"))
            foreach (var row in EmbeddedTable.Read(table))
                if (row.Cells[2] != "-" && row.Cells[4] != "-" && !Cameo.Fits(row.Cells[4], row.Cells[2], row.Cells[3] == "-" ? [] : row.Cells[3].Split(',')))
                    wrong.Add($"{row.Id}: {row.Cells[2]} {row.Cells[3]} {row.Cells[4]}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryRefinementKeepsTheTypeAndKnowsItsWords()
    {
        var wrong = new List<string>();
        foreach (var row in CodeRefinement.All)
        {
            var modes = row.Mode is { } set && row.Modes is null or [] ? [set] : row.Modes ?? [];
            if (!Plover.IsType(row.Type) || row.From.Any(from => Cameo.Lookup(from) is null) || !Cameo.Fits(row.Code, row.Type, modes)
                || modes.Any(mode => !Plover.IsMode(row.Type, mode)) || (row.Mode is { } given && !Plover.IsMode(row.Type, given))
                || row.Words.SelectMany(word => word.Alternatives).Any(word => word[0] == '@' && !EventLexicon.Load().Classes.Knows(word[1..])))
                wrong.Add(row.Id);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryExceptionNamesAKnownCodeTypeAndMode() => Assert.All(EmbeddedTable.Read("data/ontology/cameo-exceptions.tsv"), row =>
    {
        Assert.NotNull(Cameo.Lookup(row.Cells[0]));
        Assert.True(Plover.IsType(row.Cells[1]), row.Id);
        Assert.True(row.Cells[2] == "*" || row.Cells[2].Split(',').All(mode => Plover.IsMode(row.Cells[1], mode)), row.Id);
    });

    [Theory]
    [InlineData("release", "", "REQUEST", "yield", "105", "1053")]
    [InlineData("ceasefire", "", "REQUEST", "yield", "105", "1056")]
    [InlineData("sanction", "", "THREATEN", "", "130", "1312")]
    [InlineData("corruption", "", "ACCUSE", "allege", "112", "1121")]
    [InlineData("torture", "", "ACCUSE", "allege", "112", "1122")]
    [InlineData("wheat", "", "AID", "", "070", "073")]
    [InlineData("loan", "", "AID", "", "070", "071")]
    [InlineData("constitution", "", "PROTEST", "demo", "141", "1414")]
    [InlineData("artillery", "", "ASSAULT", "", "190", "194")]
    [InlineData("dawn", "", "ASSAULT", "aerial", "190", "195")]
    [InlineData("dawn", "", "ASSAULT", "", "190", "190")]
    [InlineData("dawn", "", "REQUEST", "", "100", "100")]
    [InlineData("newspaper", "", "COERCE", "", "170", "1721")]
    [InlineData("release", "", "CONCEDE", "", null, null)]
    public void TheCodeIsAsFineAsTheWords(string word, string recipients, string type, string mode, string? from, string? code)
    {
        var document = Annotated.Document($"""
            Envoys envoy NOUN NNS 2 nsubj
            told tell VERB VBD 0 root
            {word} {word} NOUN NN 2 obj
            """);
        var act = Drafts.Of(document, "told", type, mode, from, ["Envoys"], recipients.Length == 0 ? [] : recipients.Split(','));
        CodeRefinement.Settle(EventLexicon.Load().Classes, document, [act]);
        Assert.Equal(code, act.Cameo);
        Assert.Equal(code == from ? [] : ["cameo"], act.Steps.Where(step => step.Field == "cameo").Select(step => step.Field));
    }

    [Fact]
    public void AWeaponGivesItsModeToAnAttackThatHasNone()
    {
        var document = Annotated.Document("Rebels rebel NOUN NNS 2 nsubj\nattacked attack VERB VBD 0 root\nwith with ADP IN 4 case\nartillery artillery NOUN NN 2 obl");
        var act = Drafts.Of(document, "attacked", "ASSAULT", cameo: "190");
        CodeRefinement.Settle(EventLexicon.Load().Classes, document, [act]);
        Assert.Equal(["heavy-weapons"], act.Modes);
    }
}
