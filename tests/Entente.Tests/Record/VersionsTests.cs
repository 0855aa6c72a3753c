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
}
