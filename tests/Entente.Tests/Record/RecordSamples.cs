using System.Collections.Immutable;
using CsCheck;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Ontology;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>Records made by hand and at random, for tests of what keeps and writes them.</summary>
internal static class RecordSamples
{
    public const string Text =
        "Ruritania's foreign minister, Ota Klein, said on Monday that Syldavian troops had shelled Zenda, killing at least 12 people. Syldavia denied it.";

    public static DocumentRecord Shelling(string id = "doc-1", string publisher = "Lake Post", string? text = null)
    {
        var whole = text ?? Text;
        var minister = Entity(whole, "Ruritania's foreign minister, Ota Klein", 0) with
        {
            Name = "Ota Klein", Id = "Q-klein", Country = "RUR", Sectors = ["GOV"], Role = "foreign minister",
        };
        var troops = Entity(whole, "Syldavian troops", 0) with { Country = "SYL", Sectors = ["MIL", "GOV"] };
        var syldavia = Entity(whole, "Syldavia", 1) with { Name = "Syldavia", Id = "Q-syldavia", Country = "SYL" };
        var zenda = Entity(whole, "Zenda", 0) with { Name = "Zenda", Country = "RUR", Sectors = ["CVL"] };
        var toll = new Figure("killed", 12, null, "persons", "at least 12 people", 0, SpanOf(whole, "at least 12 people"));
        Attribution says = new(minister, Quote(whole, "said", 0), AttributionKind.Indirect, Certainty.Certain, "reports");
        Attribution denies = new(syldavia, Quote(whole, "denied", 1), AttributionKind.Indirect, Certainty.Denied, "denies");
        var shelling = new Event
        {
            Id = id + "#e1",
            Type = "ASSAULT",
            Modes = ["heavy-weapons"],
            Contexts = ["military"],
            Cameo = "194",
            Actors = [troops],
            Recipients = [zenda],
            Trigger = new Trigger("shelled", 0, SpanOf(whole, "shelled"), 12),
            Mentions = [new Trigger("it", 1, SpanOf(whole, "it."), 2)],
            Date = new DateInterval(new DateOnly(2011, 6, 20), new DateOnly(2011, 6, 20), Granularity.Day, "Monday"),
            Place = new Place("Zenda", "RUR", 48.25, -3.5, 987654, "Zenda", 0, SpanOf(whole, "Zenda")) { Admin1 = "Upper Ruritania", Precision = 1 },
            Magnitudes = [toll],
            Status = EventStatus.Happened,
            Confidence = 0.8125,
            Why = new DecisionTrace("ASSAULT.tsv:7", [new TraceStep("type", "ASSAULT", "the verb \"shell\""), new TraceStep("actor", "Syldavian troops", "nsubj")]),
        };
        return new DocumentRecord(
            new Document
            {
                Id = id,
                Text = whole,
                Title = "Shells hit Zenda",
                Publisher = publisher,
                Author = "Ann Ames",
                Published = new DateOnly(2011, 6, 21),
                Url = "https://lake.example/1",
                Language = "en",
                OtherFields = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
                    .Add("desk", "\"Foreign\"").Add("pages", "[3,4]"),
            },
            [Sentence(0, 0, whole.IndexOf(" Syldavia denied", StringComparison.Ordinal)), Sentence(1, whole.IndexOf("Syldavia denied", StringComparison.Ordinal), whole.Length)],
            [new AttributedEvent(shelling, [says])],
            [
                new Claim(id + "#c1", Quote(whole, "Syldavian troops had shelled Zenda, killing at least 12 people", 0), [says], false, [toll], [shelling.Id]),
                new Claim(id + "#c2", Quote(whole, "it", 1), [says, denies], true, [], []),
            ],
            ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal).Add("no-pattern", 2));
    }

    /// <summary>Records of any shape; their spans need not be sensible.</summary>
    public static Gen<DocumentRecord> Any { get; } = Records();

    private static Gen<DocumentRecord> Records()
    {
        var word = Gen.String[Gen.Char["ab zé–“\"\\\n<&"], 0, 8];
        var maybe = Gen.Null(word);
        var words = word.Array[0, 3].Select(list => list.ToImmutableArray());
        var span = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 10], (start, length) => new TextSpan(start, start + length));
        var sentence = Gen.Int[0, 5];
        var day = Gen.Nullable(Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber));
        var figure = Gen.Select(word, Gen.Nullable(Gen.Int[0, 1_000_000]), Gen.Nullable(Gen.Int[0, 1_000_000]), maybe, word, sentence, span)
            .Select(f => new Figure(f.Item1, f.Item2 / 4m, f.Item3, f.Item4, f.Item5, f.Item6, f.Item7));
        var entity = Gen.Select(Gen.Select(word, sentence, span, maybe), Gen.Select(maybe, maybe, words, maybe)).Select((a, b) => new Entity
        {
            Text = a.Item1, Sentence = a.Item2, Span = a.Item3, Head = -1, Name = a.Item4, Id = b.Item1, Country = b.Item2, Sectors = b.Item3, Role = b.Item4,
        });
        var quote = Gen.Select(word, sentence, span).Select(q => new Quotation(q.Item1, q.Item2, q.Item3));
        var attribution = Gen.Select(Gen.Null(entity), Gen.Null(quote), Gen.Enum<AttributionKind>(), Gen.Enum<Certainty>(), word)
            .Select(a => new Attribution(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5));
        var trigger = Gen.Select(word, sentence, span).Select(t => new Trigger(t.Item1, t.Item2, t.Item3, -1));
        var date = Gen.Select(day, day, Gen.Enum<Granularity>(), word).Select(d => new DateInterval(d.Item1, d.Item2, d.Item3, d.Item4));
        var place = Gen.Select(Gen.Select(word, maybe, Gen.Nullable(Gen.Double[-90, 90])), Gen.Nullable(Gen.Long), word, sentence, Gen.Select(span, maybe, Gen.Nullable(Gen.Int[1, 7])))
            .Select(p => new Place(p.Item1.Item1, p.Item1.Item2, p.Item1.Item3, p.Item1.Item3, p.Item2, p.Item3, p.Item4, p.Item5.Item1)
            {
                Admin1 = p.Item5.Item2, Precision = p.Item5.Item3,
            });
        var steps = Gen.Select(word, word, word).Select(s => new TraceStep(s.Item1, s.Item2, s.Item3)).Array[0, 3];
        var type = Gen.Int[0, Plover.Types.Length - 1].Select(i => Plover.Types[i].Name);
        var act = Gen.Select(
            Gen.Select(type, words, words, maybe, trigger),
            Gen.Select(entity.Array[0, 3], entity.Array[0, 2], trigger.Array[0, 2], attribution.Array[0, 3]),
            Gen.Select(Gen.Null(date), Gen.Null(place), figure.Array[0, 2], Gen.Enum<EventStatus>(), maybe),
            Gen.Select(words, Gen.Double[0, 1], word, steps))
            .Select((a, b, c, d) => new AttributedEvent(
                new Event
                {
                    Id = "", Type = a.Item1, Modes = a.Item2, Contexts = a.Item3, Cameo = a.Item4, Trigger = a.Item5,
                    Actors = [.. b.Item1], Recipients = [.. b.Item2], Mentions = [.. b.Item3],
                    Date = c.Item1, Place = c.Item2, Magnitudes = [.. c.Item3], Status = c.Item4, Name = c.Item5,
                    Causes = d.Item1, Confidence = d.Item2, Why = new DecisionTrace(d.Item3, [.. d.Item4]),
                },
                [.. b.Item4]));
        var claim = Gen.Select(quote, attribution.Array[0, 3], Gen.Bool, figure.Array[0, 2], words)
            .Select(c => new Claim("", c.Item1, [.. c.Item2], c.Item3, [.. c.Item4], c.Item5));
        var issue = Gen.Select(word, word, Gen.Int[1, 9], word, sentence, span).Select(i => new Issue(i.Item1, i.Item2, i.Item3, i.Item4, i.Item5, i.Item6));
        var about = Gen.Select(maybe, maybe, day, word).Select(d => Document.FromText("Some text long enough for every span that is given here. " + d.Item4) with
        {
            Title = d.Item1, Author = d.Item2, Published = d.Item3, Language = "en",
        });
        return Gen.Select(about, act.Array[0, 3], claim.Array[0, 3], Gen.Select(span.Array[0, 4], Gen.Dictionary(word, Gen.Int[1, 9])[0, 3], issue.Array[0, 2]))
            .Select((document, acts, claims, rest) => new DocumentRecord(
                document,
                [.. rest.Item1.Select((s, i) => Sentence(i, s.Start, s.End))],
                [.. acts.Select((e, i) => e with { Issues = [.. rest.Item3.Select(x => x.Code)], Event = e.Event with { Id = $"{document.Id}#e{i + 1}" } })],
                [.. claims.Select((c, i) => c with { Id = $"{document.Id}#c{i + 1}" })],
                rest.Item2.ToImmutableSortedDictionary(StringComparer.Ordinal)) { Issues = [.. rest.Item3] });
    }

    private static Sentence Sentence(int index, int start, int end) => new(index, 0, new TextSpan(start, end), [], []);

    private static Entity Entity(string text, string words, int sentence) =>
        new() { Text = words, Sentence = sentence, Span = SpanOf(text, words), Head = 0 };

    private static Quotation Quote(string text, string words, int sentence) => new(words, sentence, SpanOf(text, words));

    private static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
