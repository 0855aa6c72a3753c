using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>A word or fixed phrase of time in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Kind">"date", "set", …; "told": the day told last; "day": a day of the year.</param>
/// <param name="Value">What it denotes; of a day, month and day.</param>
internal readonly record struct TimeWord(int First, int Last, string Kind, string Value);

/// <summary>Words and fixed phrases of time: lexicon/circumstances/time-words.tsv.</summary>
internal static class TimeVocabulary
{
    private static readonly FrozenDictionary<string, ImmutableArray<Entry>> ByFirst = WordList.Rows("lexicon/circumstances/time-words.tsv")
        .Select(row => new Entry([.. row[0].Split(' ')], row[1], row[2], [.. row[3].Split('|')]))
        .GroupBy(e => e.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The vocabulary's words in a sentence, the longest at each place, in reading order.</summary>
    public static IEnumerable<TimeWord> Find(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!ByFirst.TryGetValue(sentence.Tokens[i].Form.ToLowerInvariant(), out var entries))
                continue;
            foreach (var entry in entries)
            {
                if (!entry.StandsAt(sentence, i))
                    continue;
                yield return new TimeWord(i, i + entry.Words.Length - 1, entry.Kind, entry.Value);
                i += entry.Words.Length - 1;
                break;
            }
        }
    }

    private sealed record Entry(ImmutableArray<string> Words, string Kind, string Value, ImmutableArray<string> Tags)
    {
        public bool StandsAt(Sentence sentence, int at)
        {
            if (at + Words.Length > sentence.Tokens.Length)
                return false;
            for (var i = 1; i < Words.Length; i++)
                if (sentence.Tokens[at + i].Form.ToLowerInvariant() != Words[i])
                    return false;
            var last = sentence.Tokens[at + Words.Length - 1];
            return Tags is ["-"] || Tags.Contains(last.Xpos, StringComparer.Ordinal);
        }
    }
}
