using System.Text;
using Entente.Language;

namespace Entente.Actors.Identities;

/// <summary>Ways in which two different keys may be one name. They raise questions; none of them merges anything.</summary>
public static class Spelling
{
    // In shorter words one letter makes another name: Ali, Eli.
    private const int ShortestMisspelt = 4;

    private static readonly Lazy<(string From, string To)[]> Sounds = new(() => [.. Table("sound").Select(row => (row[1], row[2]))]);

    internal static IEnumerable<string[]> Table(string kind) => WordList.Rows("data/language/name-spellings.tsv").Where(row => row[0] == kind);

    /// <summary>A key by its sound: spellings of one name in Latin letters have one ("mohammed khan", "muhammad xan" do not differ much).</summary>
    public static string SoundOf(string key) => string.Join(' ', key.Split(' ').Where(word => word is not ("al" or "el" or "ul")).Select(SoundOfWord));

    /// <summary>Whether two keys differ by one letter of one word: put in, left out, another, or two changed over.</summary>
    public static bool OneLetterApart(string one, string other)
    {
        var (words, others) = (one.Split(' '), other.Split(' '));
        if (words.Length != others.Length)
            return false;
        var different = Enumerable.Range(0, words.Length).Where(i => words[i] != others[i]).Take(2).ToList();
        return different is [var at] && Math.Min(words[at].Length, others[at].Length) >= ShortestMisspelt && Near(words[at], others[at]);
    }

    /// <summary>Whether one key has initials, or none, where the other has given names: "j smith", "john smith", "john q smith".</summary>
    public static bool InitialsFor(string one, string other)
    {
        var (words, others) = (one.Split(' '), other.Split(' '));
        if (one == other || words[^1] != others[^1] || words[^1].Length < 2)
            return false;
        if (words.Length == others.Length)
            return Enumerable.Range(0, words.Length).All(i => words[i] == others[i] || IsInitialOf(words[i], others[i]) || IsInitialOf(others[i], words[i]));
        return WithoutInitials(words).SequenceEqual(WithoutInitials(others), StringComparer.Ordinal) && WithoutInitials(words).Count() > 1;
    }

    /// <summary>How many letters have to be put in, left out or changed, for finding what a user may have meant.</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }

    private static string SoundOfWord(string word)
    {
        if (word.Length < ShortestMisspelt)
            return word;
        foreach (var (from, to) in Sounds.Value)
            word = word.Replace(from, to, StringComparison.Ordinal);
        var sound = new StringBuilder(word.Length);
        foreach (var letter in word)
            if (sound.Length == 0 || sound[^1] != letter)
                sound.Append(letter);
        return sound.ToString();
    }

    private static bool Near(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
            return false;
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
            same++;
        if (shorter.Length < longer.Length)
            return shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
        return shorter.AsSpan(same + 1).SequenceEqual(longer.AsSpan(same + 1))
            || (same + 1 < shorter.Length && shorter[same] == longer[same + 1] && shorter[same + 1] == longer[same]
                && shorter.AsSpan(same + 2).SequenceEqual(longer.AsSpan(same + 2)));
    }

    private static bool IsInitialOf(string initial, string word) => initial.Length == 1 && word.Length > 1 && word[0] == initial[0];

    private static IEnumerable<string> WithoutInitials(string[] words) => words.Where(word => word.Length > 1);
}
