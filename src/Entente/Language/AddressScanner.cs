using System.Collections.Frozen;

namespace Entente.Language;

/// <summary>Finds web and e-mail addresses and file names, which are one word each.</summary>
internal static class AddressScanner
{
    /// <summary>No local part of an e-mail address is longer (RFC 5321), no host name longer than the next.</summary>
    private const int LongestLocalPart = 64;
    private const int LongestHost = 255;
    private const int LongestEnding = 5;
    private const string ClauseEnds = ".,;:!?)]}>'\"”’";
    private static readonly FrozenSet<string> Endings = WordList.Read("data/language/address-endings.tsv");

    /// <summary>Length of the address that begins here, without the punctuation that ends the clause; 0 for none.</summary>
    public static int LengthAt(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (!char.IsLetterOrDigit(rest[0]))
            return 0;
        if (Begins(rest, "https://") || Begins(rest, "http://") || Begins(rest, "ftp://") || Begins(rest, "www."))
            return ToEnd(rest);
        var local = 0;
        while (local < rest.Length && local <= LongestLocalPart && (IsNameCharacter(rest[local]) || rest[local] is '.' or '+' or '%'))
            local++;
        if (local < rest.Length && rest[local] == '@' && Mail(rest, local) is > 0 and var mail)
            return mail;
        return char.IsAsciiLetter(rest[0]) ? Host(rest) : 0;
    }

    private static bool Begins(ReadOnlySpan<char> rest, string prefix) =>
        rest.Length > prefix.Length && rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static int ToEnd(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny("<>\"“”");
        return rest[..(length < 0 ? rest.Length : length)].TrimEnd(ClauseEnds).Length;
    }

    /// <summary>An e-mail address needs a full stop with a name on either side after the "at" sign.</summary>
    private static int Mail(ReadOnlySpan<char> rest, int local)
    {
        var (at, dots) = (local + 1, 0);
        var limit = Math.Min(rest.Length, at + LongestHost);
        while (at < limit && (IsNameCharacter(rest[at]) || (rest[at] == '.' && at + 1 < limit && IsNameCharacter(rest[at + 1]) && at > local + 1)))
            dots += rest[at++] == '.' ? 1 : 0;
        return local > 0 && dots > 0 ? at : 0;
    }

    /// <summary>Names parted by full stops, the last a known ending ("example.org", "annex.pdf"), with a path or not.</summary>
    private static int Host(ReadOnlySpan<char> rest)
    {
        var limit = Math.Min(rest.Length, LongestHost);
        var (at, best) = (0, 0);
        while (at < limit && IsNameCharacter(rest[at]))
        {
            var part = at;
            while (at < limit && IsNameCharacter(rest[at]))
                at++;
            if (part > 0 && at - part <= LongestEnding && IsEnding(rest[part..at]))
                best = at;
            if (at >= limit || rest[at] != '.')
                break;
            at++;
        }

        return best > 0 && best < rest.Length && rest[best] == '/' ? ToEnd(rest) : best;
    }

    private static bool IsEnding(ReadOnlySpan<char> part)
    {
        Span<char> lower = stackalloc char[LongestEnding];
        var length = part.ToLowerInvariant(lower);
        return Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
