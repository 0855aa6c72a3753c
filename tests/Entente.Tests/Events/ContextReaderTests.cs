using Entente.Documents;
using Entente.Events.Coding;
using Entente.Events.Contexts;
using Entente.Ontology;

namespace Entente.Tests.Events;

/// <summary>Facts about what an act is about.</summary>
public sealed class ContextReaderTests
{
    [Fact]
    public void TheTablesNameOnlyWhatPloverHas()
    {
        Assert.All(CueTable.Load().All, cue => Assert.True(Plover.IsContext(cue.Context) && cue.Weight is > 0 and <= 1, cue.Text));
        Assert.All(ContextTables.Acts, row => Assert.True(Plover.IsContext(row.Context) && Plover.IsType(row.Type)
            && (row.Mode is null || Plover.IsMode(row.Type, row.Mode)) && row.Condition is null or "armed" or "international", $"{row}"));
        Assert.All(ContextTables.Sectors, row => Assert.True(Plover.IsContext(row.Context) && Plover.IsSector(row.Sector), $"{row}"));
        Assert.Empty(Plover.Contexts.Except(CueTable.Load().All.Select(cue => cue.Context)));
    }

    [Theory]
    [InlineData("tariff", "economic")]
    [InlineData("election", "election")]
    [InlineData("asylum", "asylum")]
    [InlineData("climate", "environment")]
    [InlineData("dawn", "")]
    public void AStrongWordOfTheClauseIsEnough(string word, string contexts) =>
        Assert.Equal(contexts, Read(Told(word), "ACCUSE", "disapprove", []));

    [Theory]
    [InlineData("ASSAULT", "aerial", "", "military")]
    [InlineData("ASSAULT", "suicide-attack", "", "terrorism")]
    [InlineData("CONSULT", "visit", "Guests:=SYL,friends:=BOR", "diplomatic")]
    [InlineData("CONSULT", "", "Guests:=SYL", "")]
    public void WhatTheActIsSaysWhatItIsAbout(string type, string mode, string actors, string contexts) =>
        Assert.Equal(contexts, Read("Guests guest NOUN NNS 2 nsubj\ntold tell VERB VBD 0 root\nfriends friend NOUN NNS 2 obj", type, mode, actors.Length == 0 ? [] : actors.Split(',')));

    [Fact]
    public void TheDocumentTipsTheScaleAndDoesNotDecide()
    {
        var around = Told("pipeline").Replace("told", "said", StringComparison.Ordinal);
        Assert.Equal("", Read(Told("dawn") + "\n\n" + around, "ACCUSE", "disapprove", []));
        Assert.Equal("natural_resource", Read(Told("fishing") + "\n\n" + around, "ACCUSE", "disapprove", [], "The oil war"));
    }

    [Fact]
    public void EachContextTellsWhy()
    {
        var document = Annotated.Document(Told("election"));
        var act = Drafts.Of(document, "told", "ACCUSE", "disapprove");
        ContextReader.Settle(document, [act]);
        var step = Assert.Single(act.Steps, s => s.Field == "context");
        Assert.Equal(("election", "1: “election” 1"), (step.Value, step.Because));
    }

    private static string Told(string word) => $"Guests guest NOUN NNS 2 nsubj\ntold tell VERB VBD 0 root\n{word} {word} NOUN NN 2 obj";

    private static string Read(string rows, string type, string mode, string[] actors, string? title = null)
    {
        var document = Annotated.Document(rows, Document.FromText("") with { Title = title });
        var act = Drafts.Of(document, "told", type, mode, actors: actors);
        ContextReader.Settle(document, [act]);
        return string.Join(' ', act.Contexts);
    }
}
