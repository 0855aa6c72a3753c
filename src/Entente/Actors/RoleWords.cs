using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Actors;

/// <summary>What the words before a role say of its time.</summary>
internal enum RoleTime
{
    /// <summary>Nothing.</summary>
    Untold,

    /// <summary>"then", "acting", "sitting": held at the time told of.</summary>
    Then,

    /// <summary>"former", "ousted", "late", "exiled": held no more.</summary>
    Former,

    /// <summary>"-elect", "-designate", "incoming": not held yet.</summary>
    Coming,
}

/// <summary>Reads the words that put a role at its time.</summary>
internal static class RoleWords
{
    private static readonly FrozenDictionary<string, RoleTime> Words = WordList.Rows("data/actors/role-words.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<RoleTime>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>What the words of a phrase around its head, or right before it, say; the first that says anything.</summary>
    public static RoleTime Of(Sentence sentence, int first, int head)
    {
        for (var i = Math.Max(0, first - 1); i <= head; i++)
            if (Words.TryGetValue(sentence.Tokens[i].Form.ToLowerInvariant(), out var time) && (i >= first || sentence.Tokens[i].Upos is Upos.Adj or Upos.Adv or Upos.Noun))
                return time;
        // "president-elect" and "president - elect".
        for (var i = head; i < sentence.Tokens.Length && i <= head + 2; i++)
        {
            var form = sentence.Tokens[i].Form.ToLowerInvariant();
            if (form.EndsWith("-elect", StringComparison.Ordinal) || form.EndsWith("-designate", StringComparison.Ordinal)
                || (i > head && form is "elect" or "designate"))
                return RoleTime.Coming;
        }

        return RoleTime.Untold;
    }
}
