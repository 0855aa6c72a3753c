using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Training.Coder;

/// <summary>Reads what the coder's network learns from: our own acts, pairs, spans, factuality, causes.</summary>
internal sealed partial class CoderCorpora(InputEncoder encoder)
{
    /// <summary>Parts that texts are dealt into by their letters and digits alone, so that one sentence falls alike in every set.</summary>
    public const int Folds = 5;

    public static int FoldOf(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)((hash >> 8) % Folds);
    }

    /// <summary>data/acts: each text, and after it each of its acts with an actor and a recipient as a marked pair.</summary>
    public IEnumerable<(CoderItem Text, CoderItem[] Pairs)> Acts(IEnumerable<ActText> texts)
    {
        foreach (var text in texts)
        {
            var (spans, pieces, shapes, starts) = CoderItem.Encode(encoder, text.Text);
            CoderItem Item(CoderAct[]? acts, int[]? sides, (int[], int[], int)? pair) => new()
            {
                Source = text.Id, Spans = spans, Pieces = pieces, Shapes = shapes, Starts = starts, Acts = acts, Sides = sides, Pair = pair,
            };

            var sides = new int[spans.Length];
            var acts = new List<CoderAct>();
            var pairs = new List<CoderItem>();
            foreach (var act in text.Acts)
            {
                var roles = new int[spans.Length];
                void Mark(IEnumerable<TextSpan> participants, int bit)
                {
                    foreach (var word in participants.SelectMany(p => CoderItem.WordsIn(spans, p)))
                    {
                        roles[word] |= bit;
                        sides[word] |= bit;
                    }
                }

                Mark(act.Actors, 1);
                Mark(act.Recipients, 2);
                var type = CoderLabels.Type(act.Type);
                acts.Add(new CoderAct(CoderItem.WordsIn(spans, act.Trigger), type, CoderLabels.Mode(act.Type, act.Mode), (int)act.Status, roles));
                var others = act.Recipients.IsEmpty ? act.Actors.Skip(1) : act.Recipients;
                foreach (var (from, to) in act.Actors.Take(1).SelectMany(from => others.Take(2).Select(to => (from, to))))
                    if (!from.Overlaps(to))
                        pairs.Add(Item(null, null, (CoderItem.WordsIn(spans, from), CoderItem.WordsIn(spans, to), 1 << type)));
            }

            yield return (Item([.. acts], sides, null), [.. pairs]);
        }
    }

    /// <summary>PLV: a marked pair a row, with the fifteen types of its labels.</summary>
    public IEnumerable<(int Fold, string Gold, CoderItem Item)> Plv(string path)
    {
        using var file = File.OpenText(path);
        var table = TabTable.Read(file);
        var (marked, gold) = (table.Column("marked_sentence"), table.Column("gold_root"));
        foreach (var row in table.Rows)
        {
            var text = Unmarked(row[marked], ["s", "t"], out var found);
            var (spans, pieces, shapes, starts) = CoderItem.Encode(encoder, text);
            int[] Of(string tag) => [.. found.Where(f => f.Tag == tag).SelectMany(f => CoderItem.WordsIn(spans, f.Span))];
            var (from, to) = (Of("s"), Of("t"));
            var allowed = CoderLabels.Types.Select((type, i) => i > 0 && Plover.FifteenTypeRoot(type) == row[gold] ? 1 << i : 0).Sum();
            yield return (FoldOf(text), row[gold], new CoderItem
            {
                Source = "plv", Spans = spans, Pieces = pieces, Shapes = shapes, Starts = starts, Pair = (from, to, allowed),
            });
        }
    }

    /// <summary>CAMEO spans: who acts and on whom, by the word.</summary>
    public IEnumerable<(int Fold, CoderItem Item)> Spans(string path)
    {
        List<string> words = [], tags = [];
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Trim() is { Length: > 0 } row)
            {
                var blank = row.LastIndexOf(' ');
                words.Add(row[..blank]);
                tags.Add(row[(blank + 1)..]);
                continue;
            }

            if (words.Count > 0)
            {
                var text = string.Join(' ', words);
                var (spans, pieces, shapes, starts) = CoderItem.Encode(encoder, text);
                var sides = new int[spans.Length];
                for (int i = 0, at = 0; i < words.Count; at += words[i++].Length + 1)
                    foreach (var word in CoderItem.WordsIn(spans, new TextSpan(at, at + words[i].Length)))
                        sides[word] |= tags[i] switch { "B-S" or "I-S" => 1, "B-T" or "I-T" => 2, _ => 0 };
                yield return (FoldOf(text), new CoderItem { Source = "spans", Spans = spans, Pieces = pieces, Shapes = shapes, Starts = starts, Sides = sides });
            }

            words.Clear();
            tags.Clear();
        }
    }

    /// <summary>UDS It-Happened: words with what readers thought of them.</summary>
    public IEnumerable<CoderItem> Factuality(string path)
    {
        using var file = File.OpenText(path);
        foreach (var sentence in FactualityCorpus.Read(file))
        {
            var (spans, pieces, shapes, starts) = CoderItem.Encode(encoder, sentence.Text);
            var written = Written(sentence.Text, spans);
            var values = new List<(int, float)>();
            foreach (var (target, figure) in sentence.Targets)
                if (CoderItem.WordsIn(written, target) is [var word, ..])
                    values.Add((word, (float)figure));
            yield return new CoderItem { Source = "factuality", Spans = spans, Pieces = pieces, Shapes = shapes, Starts = starts, Factuality = [.. values] };
        }
    }

    /// <summary>Causal News Corpus: whether a sentence is causal, and for those that are which words tell cause, effect and signal.</summary>
    public IEnumerable<CoderItem> Causes(string sentences, string relations)
    {
        static ImmutableArray<CausalSentence> Read(string path)
        {
            using var file = File.OpenText(path);
            return CausalityCorpus.Read(file);
        }

        var told = Read(relations).ToDictionary(s => s.Text, s => s.Pairs!.Value, StringComparer.Ordinal);
        foreach (var sentence in Read(sentences))
        {
            var causal = sentence.Causal == true;
            var (spans, pieces, shapes, starts) = CoderItem.Encode(encoder, sentence.Text);
            int[]? tags = causal ? null : new int[spans.Length];
            if (causal && told.TryGetValue(sentence.Text, out var pairs) && !pairs.IsEmpty)
            {
                tags = new int[spans.Length];
                var written = Written(sentence.Text, spans);
                void Mark(TextSpan span, int bit)
                {
                    foreach (var word in CoderItem.WordsIn(written, span))
                        tags[word] |= bit;
                }

                foreach (var (cause, effect, signals) in pairs)
                {
                    Mark(cause, 1);
                    Mark(effect, 2);
                    foreach (var signal in signals)
                        Mark(signal, 4);
                }
            }

            yield return new CoderItem { Source = "causes", Spans = spans, Pieces = pieces, Shapes = shapes, Starts = starts, IsCausal = causal ? 1 : 0, Causal = tags };
        }
    }

    /// <summary>Spans of a text in characters that are no blanks, as the corpora's readers count.</summary>
    private static TextSpan[] Written(string text, TextSpan[] spans)
    {
        var positions = CoreferenceScorer.Positions(text);
        return [.. spans.Select(span => new TextSpan(positions[span.Start], positions[span.End]))];
    }

    /// <summary>The text without its tags, and where each tag's words stand in it.</summary>
    private static string Unmarked(string marked, string[] tags, out List<(string Tag, TextSpan Span)> found)
    {
        var text = new StringBuilder();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        found = [];
        var last = 0;
        foreach (Match match in Tags().Matches(marked))
        {
            var tag = match.Groups[2].Value;
            if (!tags.Contains(tag))
                continue;
            text.Append(marked, last, match.Index - last);
            last = match.Index + match.Length;
            if (match.Groups[1].Length == 0)
                open[tag] = text.Length;
            else if (open.Remove(tag, out var start))
                found.Add((tag, new TextSpan(start, text.Length)));
        }

        return text.Append(marked, last, marked.Length - last).ToString();
    }

    [GeneratedRegex(@"<(/?)([A-Za-z0-9]+)>")]
    private static partial Regex Tags();
}
