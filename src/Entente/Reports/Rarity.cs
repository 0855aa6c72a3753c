namespace Entente.Reports;

/// <summary>
/// How much it says that two reports have something in common: little for what many documents have. A few documents cannot tell what is
/// common, so as many unseen ones are counted with them.
/// </summary>
internal sealed class Rarity
{
    private const double Unseen = 200;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Documents, int Last, double Background)> _counts = [];
    private int _documents;

    /// <summary>Share of unseen documents that have a thing of that kind.</summary>
    public const double RareWord = 0.002, CommonWord = 0.015, State = 0.02;

    /// <summary>Takes in what one document has; once a document.</summary>
    public void Count(IEnumerable<(string Thing, double Background)> things)
    {
        _documents++;
        foreach (var (thing, background) in things)
        {
            var number = NumberOf(thing, background);
            var (documents, last, known) = _counts[number];
            if (last != _documents)
                _counts[number] = (documents + 1, _documents, known);
        }
    }

    /// <summary>The number by which a thing is compared.</summary>
    public int NumberOf(string thing, double background)
    {
        if (!_numbers.TryGetValue(thing, out var number))
        {
            _numbers.Add(thing, number = _counts.Count);
            _counts.Add((0, 0, background));
        }

        return number;
    }

    public int DocumentsWith(int number) => _counts[number].Documents;

    /// <summary>From 0 for what every document has to 1.</summary>
    public double Of(int number)
    {
        var (documents, _, background) = _counts[number];
        var all = _documents + Unseen;
        return Math.Clamp(Math.Log(all / (documents + (Unseen * background))) / Math.Log(all), 0, 1);
    }
}
