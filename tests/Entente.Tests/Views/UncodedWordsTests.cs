using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;
using Entente.Tests.Record;
using Entente.Views;

namespace Entente.Tests.Views;

public class UncodedWordsTests
{
    [Fact]
    public void WordsAreCountedOverDocumentsThoseSeenOftenFirst()
    {
        var words = new UncodedWords(examples: 1);
        words.Add(Left("a", (Abstention.NoPattern, "seize"), (Abstention.NoPattern, "seize"), (Abstention.NoPatternFits, "hold")));
        words.Add(Left("b", (Abstention.NoPattern, "seize")));
        Assert.Equal(
            [("seize/VERB", 3, 2), ("hold/VERB", 1, 1)],
            words.All().Select(w => (w.Word, w.Count, w.Documents)));
    }

    [Fact]
    public void AnExampleIsTheSentenceWithThePlaceOfTheWord()
    {
        var words = new UncodedWords(examples: 1);
        words.Add(Left("a", (Abstention.NoPattern, "deny")));
        var example = Assert.Single(Assert.Single(words.All()).Examples);
        Assert.Equal(("a", "Syldavia denied it.", "denied"), (example.Document, example.Sentence, example.Word.In(example.Sentence)));
    }

    [Fact]
    public void WhatWasLeftForAReasonThatStandsIsToldOnlyWhenAskedFor()
    {
        var words = new UncodedWords(examples: 1);
        words.Add(Left("a", ("blocked: sport", "beat")));
        Assert.Empty(words.All());
        Assert.Null(Assert.Single(words.All("blocked: sport")).Remedy);
        Assert.Equal(("blocked: sport", 1), Assert.Single(words.Reasons()));
    }

    [Fact]
    public void ANameIsToldAsItStands()
    {
        var words = new UncodedWords(examples: 0);
        words.Add(Left("a", (Abstention.UnknownName, "Otokar")));
        var name = Assert.Single(words.All());
        Assert.Equal(("Otokar", "add an actor"), (name.Word, name.Remedy));
    }

    private static DocumentRecord Left(string id, params (string Reason, string Lemma)[] words)
    {
        var record = RecordSamples.Shelling(id);
        var at = record.Document.Text.LastIndexOf("denied", StringComparison.Ordinal);
        var span = new TextSpan(at, at + "denied".Length);
        return record with { Abstentions = [.. words.Select(w => new Abstention(w.Reason, w.Lemma, w.Reason == Abstention.UnknownName ? Upos.PropN : Upos.Verb, 1, span))] };
    }
}
