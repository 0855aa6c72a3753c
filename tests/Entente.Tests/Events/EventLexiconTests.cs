using Entente.Events;
using Entente.Events.Lexicon;
using Entente.Ontology;

namespace Entente.Tests.Events;

public sealed class EventLexiconTests
{
    [Fact]
    public void TheShippedLexiconIsSound() => Assert.Empty(EventLexicon.Load().Problems);

    [Theory]
    [InlineData("attack/VERB  -  ASSAULT", "7 are needed")]
    [InlineData("attack  -  ASSAULT  -  -  subj  obj", "ends in none of")]
    [InlineData("attack/VERB  -  HARM  -  -  subj  obj", "is no PLOVER type")]
    [InlineData("attack/VERB  -  ASSAULT  visit  -  subj  obj", "is no mode of ASSAULT")]
    [InlineData("attack/VERB  -  ASSAULT  -  999  subj  obj", "is no CAMEO code")]
    [InlineData("attack/VERB  object:x  ASSAULT  -  -  subj  obj", "names no slot")]
    [InlineData("attack/VERB  obj:@beast  ASSAULT  -  -  subj  obj", "declared nowhere")]
    [InlineData("attack/VERB  -  ASSAULT  -  -  subj.who  obj", "names no slot")]
    public void AnUnsoundRowIsReportedWithItsPlace(string row, string complaint)
    {
        var lexicon = new EventLexicon(Scene.Rows("bad.tsv", row), []);
        Assert.Contains(lexicon.Problems, problem => problem.StartsWith("bad.tsv:1: ", StringComparison.Ordinal) && problem.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void PathsChainAndFallBack()
    {
        var paths = ParticipantPath.ParseList("obl(against|on)|obj.nmod(of)|all:subj+obl(with)", new List<string>());
        Assert.Equal(3, paths.Length);
        Assert.Equal(2, paths[1].Branches[0].Length);
        Assert.True(paths[2].Mutual);
        Assert.Equal(2, paths[2].Branches.Length);
    }

    [Theory]
    [InlineData("obl(into):custody", Slot.Obl, 1)]
    [InlineData("!obj:@place", Slot.Obj, 0.3)]
    [InlineData("obj:*", Slot.Obj, 0.5)]
    [InlineData("subj:@actor", Slot.Subj, 0.9)]
    [InlineData("passive", Slot.Passive, 0.4)]
    public void AConditionWeighsWhatItAsks(string text, object slot, double weight)
    {
        var constraint = Constraint.Parse(text, out var complaint)!;
        Assert.Null(complaint);
        Assert.Equal((Slot)slot, constraint.Where.Slot);
        Assert.Equal(weight, constraint.Weight);
    }
}
