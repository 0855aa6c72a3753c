using CsCheck;
using Entente.Actors.Reference;
using Entente.Language;

namespace Entente.Tests.Actors.Reference;

public class CoreferenceTests
{
    private const string Diallo = """
        Omar Omar PROPN NNP 3 nsubj PER Number=Sing
        Diallo Diallo PROPN NNP 1 flat PER Number=Sing
        met meet VERB VBD 0 root
        the the DET DT 5 det
        miners miner NOUN NNS 3 obj Number=Plur
        . . PUNCT . 3 punct
        """;

    private const string He = """
        He he PRON PRP 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
        resigned resign VERB VBD 0 root
        . . PUNCT . 2 punct
        """;

    private const string They = """
        They they PRON PRP 2 nsubj Case=Nom|Number=Plur|Person=3|PronType=Prs
        struck strike VERB VBD 0 root
        . . PUNCT . 2 punct
        """;

    private const string Surname = """
        Diallo Diallo PROPN NNP 2 nsubj PER Number=Sing
        fled flee VERB VBD 0 root
        . . PUNCT . 2 punct
        """;

    private const string Treaty = """
        Peru Peru PROPN NNP 2 nsubj LOC Number=Sing
        signed sign VERB VBD 0 root
        the the DET DT 5 det
        border border NOUN NN 5 compound Number=Sing
        treaty treaty NOUN NN 2 obj Number=Sing
        . . PUNCT . 2 punct
        """;

    private const string TreatyAgain = """
        The the DET DT 3 det
        border border NOUN NN 3 compound Number=Sing
        treaty treaty NOUN NN 4 nsubj Number=Sing
        lapsed lapse VERB VBD 0 root
        . . PUNCT . 4 punct
        """;

    private const string PeruIts = """
        Peru Peru PROPN NNP 2 nsubj LOC Number=Sing
        recalled recall VERB VBD 0 root
        its its PRON PRP$ 4 nmod:poss Number=Sing|Person=3|Poss=Yes|PronType=Prs
        envoy envoy NOUN NN 2 obj Number=Sing
        . . PUNCT . 2 punct
        """;

    private const string Two = """
        Chile Chile PROPN NNP 4 nsubj LOC Number=Sing
        and and CCONJ CC 3 cc
        Bolivia Bolivia PROPN NNP 1 conj LOC Number=Sing
        agreed agree VERB VBD 0 root
        . . PUNCT . 4 punct
        """;

    private static readonly string[] Sentences = [Diallo, He, They, Surname, Treaty, TreatyAgain, PeruIts, Two];

    [Fact]
    public void HeIsTheManNamedBefore() => Assert.Equal("Omar Diallo", Antecedent([Diallo, He], 1, 0));

    [Fact]
    public void TheyAreTheSeveralNamedBefore() => Assert.Equal("the miners", Antecedent([Diallo, They], 1, 0));

    [Fact]
    public void ANameThatComesAgainIsTheSame()
    {
        Assert.Equal("Peru", Antecedent([Treaty, PeruIts], 1, 0));
        // However far back.
        Assert.Equal("Peru", Antecedent([Treaty, Two, Two, Two, Two, Two, Two, PeruIts], 7, 0));
    }

    [Fact]
    public void ASurnameIsThePersonNamedInFull() => Assert.Equal("Omar Diallo", Antecedent([Diallo, Surname], 1, 0));

    [Fact]
    public void ADescriptionInTheSameWordsIsTheSame() => Assert.Equal("the border treaty", Antecedent([Treaty, TreatyAgain], 1, 2));

    [Fact]
    public void ItsIsTheSubject() => Assert.Equal("Peru", Antecedent([PeruIts], 0, 2));

    [Fact]
    public void ANameThatWasNotThereIsNew() => Assert.Null(Antecedent([Treaty, Surname], 1, 0));

    [Fact]
    public void AChainHoldsAllThatIsSaidOfOne()
    {
        var document = Of([Diallo, Surname, He]);
        var chain = Assert.Single(Coreference.Of(document, AntecedentWeights.Load()).Chains());
        Assert.Equal(["Omar Diallo", "Diallo", "He"], chain.Select(m => Words(document, m)));
    }

    [Fact]
    public void WithoutWeightsEverythingIsNew()
    {
        var coreference = Coreference.Of(Of(Sentences), new AntecedentWeights([]));
        Assert.Empty(coreference.Chains());
        Assert.All(coreference.Mentions, m => Assert.Null(coreference.Antecedent(m)));
    }

    [Fact]
    public void WhereNoPhraseHeadsNoMentionIs()
    {
        var coreference = Coreference.Of(Of([Two]), AntecedentWeights.Load());
        Assert.Null(coreference.At(0, 1));
        Assert.Null(coreference.At(3, 0));
        // The head of a coordination answers for its first part.
        Assert.Equal(MentionForm.Name, coreference.At(0, 0)!.Form);
    }

    [Fact]
    public void AntecedentsPrecedeAndChainsShareNothing() => Gen.Int[0, Sentences.Length - 1].Array[0, 9].Sample(picked =>
    {
        var document = Of([.. picked.Select(i => Sentences[i])]);
        var coreference = Coreference.Of(document, AntecedentWeights.Load());
        Assert.All(coreference.Mentions, m => Assert.True(coreference.Antecedent(m) is not { } antecedent || antecedent.Index < m.Index));
        Assert.All(coreference.Mentions, m => Assert.True(coreference.Margin(m) >= 0));
        var chains = coreference.Chains();
        Assert.All(chains, c => Assert.True(c.Length > 1));
        Assert.Equal(chains.Sum(c => c.Length), chains.SelectMany(c => c).Distinct().Count());
        // Who has an antecedent is in its chain, who has none begins one or is in none.
        Assert.All(chains, c => Assert.All(c, m => Assert.True(coreference.Antecedent(m) is { } antecedent ? c.Contains(antecedent) : c[0] == m)));
        Assert.Equal(coreference.Mentions.Count(m => coreference.Antecedent(m) is not null), chains.Sum(c => c.Length - 1));
    }, iter: 200);

    [Fact]
    public void TheSameTextIsReadTheSameTwice() => Gen.Int[0, Sentences.Length - 1].Array[0, 9].Sample(picked =>
    {
        string[] texts = [.. picked.Select(i => Sentences[i])];
        Assert.Equal(Told(texts), Told(texts));
    }, iter: 100);

    [Fact]
    public void WhatComesLaterChangesNothingBefore() => Gen.Int[0, Sentences.Length - 1].Array[1, 9].Sample(picked =>
    {
        string[] texts = [.. picked.Select(i => Sentences[i])];
        Assert.StartsWith(Told(texts[..^1]), Told(texts), StringComparison.Ordinal);
    }, iter: 100);

    private static string Told(string[] sentences)
    {
        var coreference = Coreference.Of(Of(sentences), AntecedentWeights.Load());
        return string.Concat(coreference.Mentions.Select(m => $"{m.Index}<{coreference.Antecedent(m)?.Index} {coreference.Margin(m)};"));
    }

    private static string? Antecedent(string[] sentences, int sentence, int head)
    {
        var document = Of(sentences);
        var coreference = Coreference.Of(document, AntecedentWeights.Load());
        return coreference.Antecedent(coreference.At(sentence, head)!) is { } antecedent ? Words(document, antecedent) : null;
    }

    private static AnnotatedDocument Of(string[] sentences) => Annotated.Document(string.Join("\n\n", sentences));

    private static string Words(AnnotatedDocument document, Mention mention) =>
        string.Join(' ', document.Sentences[mention.Sentence].Tokens[mention.First..(mention.Last + 1)].Select(t => t.Form));
}
