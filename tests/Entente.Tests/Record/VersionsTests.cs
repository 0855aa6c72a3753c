using Entente.Record;

namespace Entente.Tests.Record;

public class VersionsTests
{
    [Fact]
    public void TheSameBuildAndModelHaveTheSameVersions()
    {
        Assert.Equal(Versions.Of([1, 2, 3]), Versions.Of([1, 2, 3]));
        Assert.NotEqual(Versions.Of([1, 2, 3]).Model, Versions.Of([1, 2, 4]).Model);
        Assert.NotEqual(Versions.Of([1, 2, 3]).Lexicon, Versions.Of([1, 2, 3]).Registry);
    }

    [Fact]
    public void AScreenedReadingAndADictionaryAreOtherVersions()
    {
        var model = typeof(VersionsTests).Assembly.Location; // Any file.
        var plain = Versions.Of(model);
        Assert.NotEqual(plain, Versions.Of(model, screened: true));
        var own = Entente.Actors.Dictionaries.ActorDictionary.Read(new StringReader("A_ [AFG]"), "a");
        Assert.NotEqual(plain, Versions.Of(model, dictionaries: [own]));
        Assert.Equal(plain, Versions.Of(model, dictionaries: []));
        var discards = Entente.Actors.Dictionaries.DiscardList.Read(new StringReader("CRICKET"), "d");
        var issues = Entente.Actors.Dictionaries.IssueList.Read(new StringReader("fuel [FUEL]"), "i");
        Assert.Equal(4, new[] { plain, Versions.Of(model, dictionaries: [own]), Versions.Of(model, discards: [discards]), Versions.Of(model, issues: [issues]) }.Distinct().Count());
    }
}
