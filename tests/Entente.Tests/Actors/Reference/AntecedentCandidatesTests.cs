using Entente.Actors.Reference;

namespace Entente.Tests.Actors.Reference;

public class AntecedentCandidatesTests
{
    [Theory]
    [InlineData("s", "m", "s", "m", true)]
    [InlineData("s", "m", "p", "m", false)]
    [InlineData("s", "m", "?", "m", true)]
    [InlineData("s", "m", "s", "f", false)]
    [InlineData("s", "m", "s", "p", true)]
    [InlineData("s", "f", "s", "p", true)]
    [InlineData("s", "n", "s", "p", false)]
    [InlineData("s", "n", "s", "?", true)]
    public void NumberAndGenderAgree(string number, string gender, string other, string othersGender, bool agree)
    {
        var (one, two) = (Of(0, 0, "king", number, gender), Of(1, 0, "king", other, othersGender));
        Assert.Equal(agree, AntecedentCandidates.Agree(one, two));
        Assert.Equal(agree, AntecedentCandidates.Agree(two, one));
    }

    [Fact]
    public void TheNearestComesFirstAndAgreeingOnesAreCounted()
    {
        Mention[] mentions = [Of(0, 0, "town", "s", "n"), Of(1, 0, "king", "s", "p"), Of(2, 1, "rebel", "p", "p"), Of(3, 1, "he", "s", "m", MentionForm.Pronoun)];
        Assert.Equal([(2, 0), (1, 1), (0, 0)], Candidates(mentions));
    }

    [Fact]
    public void BeyondFourSentencesOnlyWhatHasAWordInCommonIsAsked()
    {
        Mention[] mentions = [Of(0, 0, "king", "s", "p"), Of(1, 0, "town", "s", "n"), Of(2, 1, "town", "s", "n"), Of(3, 5, "king", "s", "p")];
        Assert.Equal([(2, 0), (0, 1)], Candidates(mentions));
    }

    [Fact]
    public void APronounFarBackIsNotAskedAboutSaveForSpeakers()
    {
        Mention[] mentions = [Of(0, 0, "he", "s", "m", MentionForm.Pronoun), Of(1, 9, "he", "s", "m", MentionForm.Pronoun)];
        Assert.Empty(Candidates(mentions));
        mentions = [Of(0, 0, "i", "s", "p", MentionForm.Pronoun), Of(1, 9, "i", "s", "p", MentionForm.Pronoun)];
        Assert.Equal([(0, 1)], Candidates(mentions));
    }

    private static List<(int, int)> Candidates(Mention[] mentions)
    {
        var found = new List<(Mention Earlier, int Rank)>();
        new AntecedentCandidates(mentions).Of(mentions[^1], found);
        return [.. found.Select(f => (f.Earlier.Index, f.Rank))];
    }

    private static Mention Of(int index, int sentence, string lemma, string number, string gender, MentionForm form = MentionForm.Definite) => new()
    {
        Index = index, Sentence = sentence, Head = 0, First = 0, Last = 0, Form = form, Type = Trait.Of(lemma), Lemma = Trait.Of(lemma), Relation = Trait.Of("nsubj"),
        Number = Trait.Of(number), Gender = Trait.Of(gender), Name = Trait.Of("-"), Modifiers = [], Words = lemma, Quotation = -1, Governor = 1, Reflexive = false,
    };
}
