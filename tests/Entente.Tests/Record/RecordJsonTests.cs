using System.Text.Json;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public class RecordJsonTests
{
    [Fact]
    public void ARecordIsOneLineInTheRecordsNames()
    {
        var line = RecordJson.Line(RecordSamples.Shelling());
        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        Assert.Equal(["document", "sentences", "events", "claims", "uncoded"], root.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ["id", "title", "publisher", "author", "published", "url", "language", "text", "fields"],
            root.GetProperty("document").EnumerateObject().Select(field => field.Name));
        var act = root.GetProperty("events")[0];
        Assert.Equal("happened", act.GetProperty("status").GetString());
        Assert.Equal("heavy-weapons", act.GetProperty("mode")[0].GetString());
        Assert.Equal("2011-06-20", act.GetProperty("date").GetProperty("start").GetString());
        Assert.Equal("12", act.GetProperty("magnitude")[0].GetProperty("low").GetRawText());
        Assert.Equal(JsonValueKind.Null, act.GetProperty("magnitude")[0].GetProperty("high").ValueKind);
        Assert.Equal("nsubj", act.GetProperty("why").GetProperty("steps")[1].GetProperty("because").GetString());
        Assert.Equal("denied", root.GetProperty("claims")[1].GetProperty("attribution")[1].GetProperty("certainty").GetString());
    }

    [Fact]
    public void EverySpanQuotesTheTextItPointsTo()
    {
        var record = RecordSamples.Shelling();
        using var json = JsonDocument.Parse(RecordJson.Line(record));
        var spans = 0;
        Check(json.RootElement);
        Assert.True(spans > 10);

        void Check(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray())
                    Check(item);
            if (element.ValueKind != JsonValueKind.Object)
                return;
            if (element.TryGetProperty("text", out var text) && element.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
            {
                spans++;
                Assert.StartsWith(text.GetString()!, record.Document.Text[start.GetInt32()..], StringComparison.Ordinal);
            }

            foreach (var field in element.EnumerateObject())
                Check(field.Value);
        }
    }

    [Fact]
    public void LettersOfEveryScriptStayAsTheyAre()
    {
        var record = RecordSamples.Shelling();
        record = record with { Document = record.Document with { Title = "Zoë’s “Киев” 東京 <b>&" } };
        Assert.Contains("Zoë’s “Киев” 東京 <b>&", RecordJson.Line(record));
    }

    [Fact]
    public void WhatIsWrittenIsReadBack() => RecordSamples.Any.Sample(record =>
    {
        var line = RecordJson.Line(record);
        var read = RecordJson.Read(line, out var problem);
        return problem is null && RecordJson.Line(read!) == line;
    });

    [Theory]
    [InlineData("{", "")]
    [InlineData("{}", "document")]
    [InlineData("""{"document":{"id":"a"}}""", "text")]
    [InlineData("""{"document":{"id":"a","text":"b"},"sentences":[{"start":0,"end":9}]}""", "outside")]
    [InlineData("""{"document":{"id":"a","text":3}}""", "")]
    public void WhatIsNoRecordIsRefusedWithAReason(string line, string named)
    {
        Assert.Null(RecordJson.Read(line, out var problem));
        Assert.Contains(named, problem);
    }
}
