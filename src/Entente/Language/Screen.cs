using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Language;

/// <summary>
/// Passes over sentences that can hold no political act, claim or figure, before the encoder sees them. A sentence is
/// scored by its words alone: which of them are words of acts or names of actors, and what each weighs
/// (<c>data/language/screen.tsv</c>, learnt from what the whole reader found in other text). One look-up a word.
/// Thread-safe.
/// </summary>
internal sealed class Screen
{
    /// <summary>Rows of the table that weigh what is no word.</summary>
    public const string Bias = "<bias>";
    public const string Name = "<name>";
    public const string Number = "<number>";
    public const string Quote = "<quote>";
    public const string Threshold = "<threshold>";
    public const string Unknown = "<unknown>";

    private readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _weights;
    private readonly float _bias;
    private readonly float _name;
    private readonly float _number;
    private readonly float _quote;
    private readonly float _unknown;

    /// <param name="weights">What each word (in lower case) and each of the special rows weighs.</param>
    public Screen(IReadOnlyDictionary<string, float> weights)
    {
        _weights = weights.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        (_bias, _name, _number, _quote, _unknown) = (weights[Bias] - weights[Threshold], weights[Name], weights[Number], weights[Quote], weights[Unknown]);
    }

    /// <summary>The screen whose weights are compiled into the library.</summary>
    public static Screen Load() => new(WordList.Rows("data/language/screen.tsv")
        .ToDictionary(row => row[0], row => float.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Whether the sentence may hold an act, a claim or a figure, and is to be read.</summary>
    public bool MayTell(ReadOnlySpan<char> sentence) => Score(sentence) >= 0;

    private float Score(ReadOnlySpan<char> sentence)
    {
        var features = new WordFeatures(sentence);
        var score = _bias;
        while (features.MoveNext())
        {
            score += features.Kind switch
            {
                WordKind.Number => _number,
                WordKind.Quote => _quote,
                _ => (_weights.TryGetValue(features.Word, out var weight) ? weight : _unknown) + (features.Kind == WordKind.Name ? _name : 0),
            };
        }

        return score;
    }
}

/// <summary>What the screen takes a word for.</summary>
internal enum WordKind
{
    Word,

    /// <summary>A capital within the sentence.</summary>
    Name,
    Number,
    Quote,
}

/// <summary>The words of a sentence as the screen sees them; training and reading share it.</summary>
internal ref struct WordFeatures(ReadOnlySpan<char> sentence)
{
    private ReadOnlySpan<char> _rest = sentence;
    private bool _begun;

    /// <summary>The word in hand.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Its kind.</summary>
    public WordKind Kind { get; private set; }

    public bool MoveNext()
    {
        var at = 0;
        while (at < _rest.Length && !char.IsLetterOrDigit(_rest[at]) && _rest[at] is not ('"' or '“'))
            at++;
        _rest = _rest[at..];
        if (_rest.IsEmpty)
            return false;
        var end = 1;
        if (!char.IsLetterOrDigit(_rest[0]))
        {
            Kind = WordKind.Quote;
        }
        else
        {
            while (end < _rest.Length && char.IsLetterOrDigit(_rest[end]))
                end++;
            Kind = char.IsDigit(_rest[0]) ? WordKind.Number : _begun && char.IsUpper(_rest[0]) ? WordKind.Name : WordKind.Word;
            _begun = true;
        }

        Word = _rest[..end];
        _rest = _rest[end..];
        return true;
    }
}
