using System.Collections.Immutable;
using System.Text;
using Entente.Documents;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>A sentence, and which type of somebody's own it tells.</summary>
/// <param name="Half">"development" or "held-out".</param>
/// <param name="Type">The type; null for none.</param>
/// <param name="Near">Whether it was written to look like the type that stands in its row, and tells none.</param>
/// <param name="Actor">Words of who acts; null where the sentence names nobody.</param>
/// <param name="Text">The sentence.</param>
public sealed record OwnTypeSentence(string Half, string? Type, bool Near, string? Actor, string Text);

/// <summary>How well types of somebody's own are found.</summary>
/// <param name="Sentences">How many sentences were scored.</param>
/// <param name="Types">Precision, recall and F1 of each type, counted in sentences.</param>
/// <param name="Actors">Of the sentences rightly found that name who acts, those in which that one was found.</param>
/// <param name="NearMisses">How many near misses there are, and in how many a type was found.</param>
/// <param name="Ordinary">The same of ordinary sentences.</param>
/// <param name="Errors">What was missed or found wrongly.</param>
public sealed record OwnTypesScore(
    int Sentences, ImmutableArray<Metric> Types, Metric Actors, (int All, int Found) NearMisses, (int All, int Found) Ordinary, ImmutableArray<GoldError> Errors)
{
    /// <summary>Mean of the types' F1.</summary>
    public double MacroF1 => Types.IsEmpty ? 0 : Types.Average(type => type.F1);
}

/// <summary>Scores types of somebody's own on sentences written for them (docs/evaluation.md).</summary>
public static class OwnTypesScorer
{
    /// <summary>Reads rows "half, type, kind, actor, sentence"; "#" begins a comment line.</summary>
    public static ImmutableArray<OwnTypeSentence> ReadFile(string path)
    {
        var sentences = ImmutableArray.CreateBuilder<OwnTypeSentence>();
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var half and ("development" or "held-out"), var type, var kind and ("act" or "near" or "ordinary"), var actor, var text])
                throw new FormatException(FormattableString.Invariant($"line {number} is no row; write development or held-out, type, act, near or ordinary, actor and sentence, with tabs between them."));
            sentences.Add(new OwnTypeSentence(half, kind == "act" ? type : null, kind == "near", actor == "-" ? null : actor, text));
        }

        return sentences.ToImmutable();
    }

    /// <summary>Scores a recorder that knows the types.</summary>
    public static OwnTypesScore Score(IReadOnlyList<OwnTypeSentence> sentences, IEnumerable<string> types, Func<IEnumerable<Document>, IEnumerable<DocumentRecord>> record)
    {
        var metrics = types.ToDictionary(type => type, type => new Metric(type, 0, 0, 0), StringComparer.Ordinal);
        var actors = new Metric("who acts", 0, 0, 0);
        var near = (All: 0, Found: 0);
        var ordinary = (All: 0, Found: 0);
        var errors = ImmutableArray.CreateBuilder<GoldError>();
        foreach (var (sentence, read) in sentences.Zip(record(sentences.Select(sentence => Document.FromText(sentence.Text)))))
        {
            var found = read.Events.Where(e => metrics.ContainsKey(e.Event.Type)).ToLookup(e => e.Event.Type, StringComparer.Ordinal);
            foreach (var (type, metric) in metrics.ToList())
            {
                var (gold, has) = (sentence.Type == type, found.Contains(type));
                metrics[type] = metric.Plus(gold ? 1 : 0, has ? 1 : 0, gold && has ? 1 : 0);
                if (gold != has)
                    errors.Add(new GoldError(type, gold ? "missed" : "wrongly found", sentence.Text, gold ? type : null, has ? type : null, [.. found[type].SelectMany(e => e.Event.Why.Steps.Select(step => $"{step.Field} {step.Value}: {step.Because}"))], 1));
            }

            if (sentence.Type is null && sentence.Near)
                near = (near.All + 1, near.Found + (found.Count > 0 ? 1 : 0));
            else if (sentence.Type is null)
                ordinary = (ordinary.All + 1, ordinary.Found + (found.Count > 0 ? 1 : 0));
            else if (sentence.Actor is { } actor && found.Contains(sentence.Type))
            {
                var named = found[sentence.Type].SelectMany(e => e.Event.Actors).ToList();
                actors = actors.Plus(1, named.Count > 0 ? 1 : 0, named.Any(entity =>
                    entity.Text.Contains(actor, StringComparison.OrdinalIgnoreCase) || actor.Contains(entity.Text, StringComparison.OrdinalIgnoreCase)
                    || entity.Name?.Contains(actor, StringComparison.OrdinalIgnoreCase) == true) ? 1 : 0);
            }
        }

        return new OwnTypesScore(sentences.Count, [.. metrics.Values.OrderBy(metric => metric.Name, StringComparer.Ordinal)], actors, near, ordinary, errors.ToImmutable());
    }
}
