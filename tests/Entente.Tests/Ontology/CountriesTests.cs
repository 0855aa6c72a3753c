using Entente.Ontology;

namespace Entente.Tests.Ontology;

public class CountriesTests
{
    [Theory]
    [InlineData("CHN", "China")]
    [InlineData("GBR", "United Kingdom")]
    [InlineData("DNK", "Denmark")]
    [InlineData("USA", "United States")]
    public void AStateIsNotNamedAfterItsDependency(string code, string name) => Assert.Equal(name, Countries.NameOf(code));

    [Fact]
    public void ADependencyCountsUnderTheStateThatControlsIt() => Assert.Equal("GBR", Countries.Find("Falkland Islands")!.Code);
}
