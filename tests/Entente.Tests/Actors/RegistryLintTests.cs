using Entente.Actors.Lint;
using Entente.Ontology;

namespace Entente.Tests.Actors;

public class RegistryLintTests
{
    private const string Exceptions = "data/actors/lint-exceptions.tsv";
    private const string People = "data/actors/people/a.tsv";
    private const string Organisations = "data/actors/organisations/a.tsv";

    /// <summary>Two states with which every small registry here begins.</summary>
    private const string States = "RUR\tRuritania\t\tRuritanian\tStrelsau\t\t1900\t\t\thand\nGRS\tGraustark\t\tGraustarkian\tEdelweiss\t\t1900\t\t\thand\n";

    [Fact]
    public void TheRegistryHasNoErrors() => Assert.Empty(RegistryLint.OfRegistry().Errors);

    [Fact]
    public void TheDoubtsOfTheRegistryAreFew() => Assert.InRange(RegistryLint.OfRegistry().Doubts.Length, 0, 40);

    [Theory]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1900..1910\t\thand\textra", "7 columns in place of 6")]
    [InlineData("Rudolf Elphberg\t\tXXX\tGOV king:1900..1910\t\thand", "'XXX' is no country's code")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV@XXX king:1900..1910\t\thand", "'XXX' is no country's code")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGVO king:1900..1910\t\thand", "'GVO' is no sector")]
    [InlineData("Rudolf Elphberg\t\tRUR\tOPP,PTY:1900..1910\t\thand", "'OPP' is secondary")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1900-02-30..1910\t\thand", "is no span")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king 1900..1910\t\thand", "is no span")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1910..1900\t\thand", "ends before it begins")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV minister:1900..1910;GOV king:1905..1920\t\thand", "begins before 'GOV minister:1900..1910' ends")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1920..1930;GOV minister:1900..1910\t\thand", "which begins later")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1900..1910\t\t", "no source")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1900..1910\tP31\thand", "'P31' is no Wikidata id")]
    [InlineData("Rudolf Elphberg\tRudolf  E|\tRUR\tGOV king:1900..1910\t\thand", "blanks too many")]
    public void ARowOfAPersonIsLookedAtByItself(string row, string reason) => Assert.Contains(reason, Assert.Single(Errors((People, row)).DistinctBy(p => p.Line)).Reason);

    [Fact]
    public void YearsAndMonthsAloneAreReadKindly() =>
        Assert.Empty(Errors((People, "Rudolf Elphberg\t\tRUR\tGOV minister:1900..1910;GOV king:1910-05..1920-03;ELI:1920..\t\thand")));

    [Theory]
    [InlineData("Rudolf Elphberg", "", "person:rudolf-elphberg:RUR")]
    [InlineData("Red Rudolf", "Rudolf Elphberg", "'rudolf elphberg' is a name of")]
    [InlineData("Rúdolf Elfberg", "RUDOLF ELPHBERG", "'rudolf elphberg' is a name of")]
    [InlineData("R. Elphburg", "", "likely one person twice")]
    [InlineData("Elphberg", "", "likely one person twice")]
    public void OnePersonTwiceIsFound(string name, string other, string reason) => Assert.Contains(
        Errors((People, $"Rudolf Elphberg\t\tRUR\tGOV chancellor:1900-03-01..1910\t\thand\n{name}\t{other}\tRUR\tGOV chancellor:1900-03-02..1900-03-20;ELI:1900-03-20..\t\thand")),
        problem => problem.Line == 2 && problem.Reason.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1900..1910\t\thand\nRudolf Elphberg the Elder\tRudolf Elphberg\tRUR\tGOV king:1850..1880\t\thand")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV minister:1900..1910\t\thand\nMichael Strelsau\t\tRUR\tGOV minister:1900..1910\t\thand")]
    [InlineData("Rudolf Elphberg\t\tRUR\tGOV king:1900..1910\t\thand\nMichael Strelsau\t\tRUR\tGOV king:1910..1920\t\thand")]
    public void TwoPeopleAreTwo(string rows) => Assert.Empty(Errors((People, rows)));

    [Fact]
    public void TwoKingsAtOnceAreOneTooMany()
    {
        const string Rows = "Rudolf Elphberg\t\tRUR\tGOV king:1900..1910\t\thand\nMichael Strelsau\t\tRUR\tGOV king:1905..1920\t\thand";
        Assert.Contains("are both king of RUR from 1905-12-31 to 1910-01-01", Assert.Single(Errors((People, Rows))).Reason);
        Assert.Empty(Errors((People, Rows), (Exceptions, "office\tperson:michael-strelsau:RUR\tperson:rudolf-elphberg:RUR\trivals")));
        Assert.Empty(Errors((People, Rows), (Exceptions, "office\tRUR\t1905..1910\ttwo courts")));
    }

    [Fact]
    public void AnExceptionThatNothingNeedsIsAnError() =>
        Assert.Contains("nothing needs", Assert.Single(Errors((Exceptions, "office\tRUR\t1905..1910\ttwo courts"))).Reason);

    [Fact]
    public void ANameOfOneWordIsADoubt()
    {
        var lint = Lint((People, "Elphberg\t\tRUR\tGOV king:1900..1910\t\thand\nRupert Hentzau\tRupert\tRUR\tREB:1900..1905\t\thand"));
        Assert.Empty(lint.Errors);
        Assert.Equal([1, 2], lint.Doubts.Select(doubt => doubt.Line));
    }

    [Theory]
    [InlineData("a\tBlue Guard\t\tXXX\tMIL\t\t\thand", "'XXX' is no country's code")]
    [InlineData("a\tBlue Guard\t\tRUR\tMLI\t\t\thand", "'MLI' is no sector")]
    [InlineData("a\tBlue Guard\t\tRUR\tMIL:1900..1890\t\t\thand", "ends before it begins")]
    [InlineData("a\tBlue League\t\tIGO\t\tRUR,XXX\t\thand", "the member 'XXX' is no state's code")]
    [InlineData("a\tBlue Guard\t\tRUR\tMIL\t\thand", "7 columns in place of 8")]
    [InlineData("a\tStrelsau\t\tRUR\tMIL\t\t\thand", "'Strelsau' is a state's word")]
    public void ARowOfAnOrganisationIsLookedAt(string row, string reason) => Assert.Contains(reason, Assert.Single(Errors((Organisations, row))).Reason);

    [Theory]
    [InlineData("RUR", 1, 0)]
    [InlineData("GRS", 0, 1)]
    public void ANameOfTwoOrganisationsIsAnErrorInOneStateAndADoubtInTwo(string country, int errors, int doubts)
    {
        var lint = Lint((Organisations, $"a\tBlue Guard\t\tRUR\tMIL\t\t\thand\nb\tBlue Watch\tBlue Guard\t{country}\tMIL\t\t\thand"));
        Assert.Equal((errors, doubts), (lint.Errors.Length, lint.Doubts.Length));
    }

    [Fact]
    public void AnOrganisationsIdStandsOnce() =>
        Assert.Contains("the id a stands in", Assert.Single(Errors((Organisations, "a\tBlue Guard\t\tRUR\tMIL\t\t\thand\na\tBlue Watch\t\tRUR\tMIL\t\t\thand"))).Reason);

    [Fact]
    public void ACommonWordAsANameIsADoubt() => Assert.Contains(
        "'Guards' is a common word", Assert.Single(Lint((Organisations, "a\tGuards\t\tRUR\tMIL\t\t\thand"), ("data/actors/agents.tsv", "guards\tMIL\tgroup")).Doubts).Reason);

    [Theory]
    [InlineData("data/actors/states.tsv", "DAW\tDawsbergen\t\tGraustarkian\tSerros\t\t\t\t\thand", "'Graustarkian' is Graustark's")]
    [InlineData("data/actors/states.tsv", "DAW\tDawsbergen\t\t\tStrelsau\t\t\t\t\thand", "'Strelsau' is Ruritania's")]
    [InlineData("data/actors/states.tsv", "DAW\tDawsbergen\t\t\tSerros\t\t1910\t1900\t\thand", "ends before it begins")]
    [InlineData("data/actors/past-states.tsv", "OLD\tOld Ruritania\t\t\t\t\tXXX\t1800\t1900\tRUR\tstate\thand", "'XXX' is no state's code")]
    [InlineData("data/actors/past-states.tsv", "OLD\tOld Ruritania\t\t\t\t\tRUR\t1800\t1900\tXXX\tstate\thand", "the successor 'XXX' is no state")]
    [InlineData("data/actors/past-states.tsv", "OLD\tOld Ruritania\t\t\t\t\tRUR\t1800\t1900\tRUR\tempire\thand", "'empire' is none of")]
    [InlineData("data/actors/past-states.tsv", "GRS\tOld Ruritania\t\t\t\t\tRUR\t1800\t1900\tRUR\tstate\thand", "the id GRS is another's too")]
    [InlineData("data/actors/agents.tsv", "duellist\tGVO\tperson", "'GVO' is no sector")]
    [InlineData("data/actors/agents.tsv", "duellist\tCVL\tpersons", "neither person nor group")]
    [InlineData("data/actors/agents.tsv", "duellist\tCVL\tperson\nduellist\tMIL\tperson", "stands in line 1 too")]
    [InlineData("data/actors/role-words.tsv", "erst\tonce", "'once' is none of")]
    public void StatesAndWordsAreLookedAt(string table, string rows, string reason) => Assert.Contains(reason, Assert.Single(Errors((table, rows))).Reason);

    private static IEnumerable<RegistryProblem> Errors(params (string Table, string Text)[] tables) => Lint(tables).Errors;

    private static RegistryLint Lint(params (string Table, string Text)[] tables) => RegistryLint.Of(new RegistryDraft(
        tables.Prepend(("data/actors/states.tsv", States)).SelectMany(table => EmbeddedTable.Read(table.Item1, new StringReader(table.Item2)))));
}
