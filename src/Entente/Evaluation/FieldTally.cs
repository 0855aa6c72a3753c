using System.Collections.Immutable;
using Entente.Events;

namespace Entente.Evaluation;

/// <summary>Counts agreement on what kind of act a found act is: its modes, contexts and CAMEO code.</summary>
internal sealed class FieldTally
{
    private readonly SortedDictionary<string, Metric> _contexts = new(StringComparer.Ordinal);
    private Metric _mode = new("mode", 0, 0, 0);
    private Metric _context = new("context", 0, 0, 0);
    private Metric _root = new("cameo root", 0, 0, 0);
    private Metric _three = new("cameo 3", 0, 0, 0);
    private Metric _whole = new("cameo", 0, 0, 0);

    public void Add(GoldEvent gold, Event found)
    {
        _mode = _mode.Plus(gold.Modes.Length, found.Modes.Length, gold.Modes.Intersect(found.Modes, StringComparer.Ordinal).Count());
        if (gold.Contexts is { } contexts)
        {
            _context = _context.Plus(contexts.Length, found.Contexts.Length, contexts.Intersect(found.Contexts, StringComparer.Ordinal).Count());
            foreach (var context in contexts.Union(found.Contexts, StringComparer.Ordinal))
            {
                var (told, given) = (contexts.Contains(context), found.Contexts.Contains(context));
                var so = _contexts.GetValueOrDefault(context) ?? new Metric(context, 0, 0, 0);
                _contexts[context] = so.Plus(told ? 1 : 0, given ? 1 : 0, told && given ? 1 : 0);
            }
        }

        if (gold.Cameo is { } code)
        {
            _root = Plus(_root, code, found.Cameo, 2);
            _three = Plus(_three, code, found.Cameo, 3);
            _whole = Plus(_whole, code, found.Cameo, 4);
        }
    }

    /// <summary>Those of which gold says something.</summary>
    public ImmutableArray<Metric> Metrics() => [.. new[] { _mode, _context, _root, _three, _whole }.Where(metric => metric == _mode || metric.Gold > 0)];

    /// <summary>Mean F1 over the contexts that gold has.</summary>
    public double? ContextMacroF1() => _contexts.Values.Where(metric => metric.Gold > 0).Select(metric => (double?)metric.F1).Average();

    /// <summary>Codes are alike when their first digits are.</summary>
    private static Metric Plus(Metric so, string gold, string? found, int digits) =>
        so.Plus(1, found is null ? 0 : 1, found is not null && Cut(gold, digits) == Cut(found, digits) ? 1 : 0);

    private static string Cut(string code, int digits) => code[..Math.Min(digits, code.Length)];
}
