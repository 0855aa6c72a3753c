using Entente.Cli.Terminals;

namespace Entente.Tests.Cli;

public class TableTests
{
    private static readonly Column[] Columns = [new("", 2), new("who", 8), new("did", 9), new("words", 8, Optional: true), new("says", 8)];

    private static readonly string[][] Rows =
    [
        ["e1", "the foreign minister of Ruritania and his deputies", "ASSAULT", "shelled", "author"],
        ["e2", "日本政府の報道官、そして大臣たち、さらに多くの人々", "CONSULT", "met", "unnamed (it has been estimated that)"],
        ["e3", "e\u0301lite\nguards\u001b[31m", "COERCE", "", "Ann Ames of the Lake Post (reported) > officials (said)"],
    ];

    [Fact]
    public void ARowIsOneLineWithinTheWidth()
    {
        for (var width = 40; width <= 200; width++)
        {
            var table = new TextTable(Columns, Rows, width, new Palette(false));
            Assert.All(table.Head().Concat(Rows.Select(table.Row)), line =>
            {
                Assert.True(Cells.Width(line) <= width, $"{width}: {line}");
                Assert.DoesNotContain('\n', line);
                Assert.DoesNotContain('\u001b', line);
            });
        }
    }

    [Fact]
    public void WhatIsCutIsToldByAnEllipsis() => Assert.Equal("the foreign…", Cells.Fit("the foreign minister", 12));

    [Fact]
    public void WideTablesShowOptionalColumnsAndNarrowOnesDoNot()
    {
        Assert.DoesNotContain("shelled", new TextTable(Columns, Rows, 50, new Palette(false)).Row(Rows[0]));
        Assert.Contains("shelled", new TextTable(Columns, Rows, 200, new Palette(false)).Row(Rows[0]));
    }

    [Fact]
    public void ColourTakesNoRoom()
    {
        var columns = new[] { new Column("a", Paint: new Palette(true).Trigger), new Column("b") };
        var row = new TextTable(columns, [["x", "y"], ["long", "y"]], 40, new Palette(true)).Row(["x", "y"]);
        Assert.Equal("\e[1;33mx\e[0m     y", row);
    }

    [Theory]
    [InlineData(50, 100, 10, "██████████░░░░░░░░░░  50 %  1 document, 0.1 a second, 0:10 left")]
    [InlineData(50, 0, 10, "1 document, 0.1 a second")]
    public void ProgressTellsRateAndTimeLeft(long bytes, long total, int seconds, string text)
    {
        var error = new StringWriter();
        using var terminal = new Terminal(new MemoryStream(), error, false, false, 80, false);
        var progress = new ProgressLine(terminal, TimeProvider.System, total, quiet: false);
        progress.Advance(bytes, 1);
        Assert.Equal(text, progress.Text(TimeSpan.FromSeconds(seconds)));
        Assert.Equal("", error.ToString());
    }
}
