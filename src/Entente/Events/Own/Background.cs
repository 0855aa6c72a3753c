using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Entente.Events.Own;

/// <summary>Ordinary political text, clause by clause: what examples are held against.</summary>
internal sealed class Background
{
    private readonly ImmutableArray<Clause>[] _texts;
    private readonly ConcurrentDictionary<string, double> _shares = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> _types = new(StringComparer.Ordinal);

    public Background(IEnumerable<ImmutableArray<Clause>> texts) => _texts = [.. texts.Where(clauses => clauses.Length > 0)];

    public IReadOnlyList<ImmutableArray<Clause>> Texts => _texts;

    /// <summary>How far a text holds a word like this one, on average.</summary>
    public double ShareOf(Sense word) =>
        _shares.GetOrAdd(word.Lemma, _ => _texts.Length == 0 ? 0 : _texts.Average(clauses => Nearest(word, clauses)));

    /// <summary>In how many of the texts a word stands that the lexicon knows for the type.</summary>
    public double ShareOfType(string type) =>
        _types.GetOrAdd(type, name => _texts.Length == 0 ? 0 : _texts.Average(clauses => clauses.Any(clause => clause.Types.Contains(name)) ? 1.0 : 0));

    /// <summary>How like the word is to the likest of those that carry the clauses.</summary>
    public static double Nearest(Sense word, ImmutableArray<Clause> clauses)
    {
        var best = 0.0;
        foreach (var clause in clauses)
            best = Math.Max(best, word.Likeness(clause.Trigger));
        return best;
    }
}
