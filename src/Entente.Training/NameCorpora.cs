using Entente.Language;

namespace Entente.Training;

/// <summary>Reads the corpora of names and maps their classes onto PER, ORG, LOC and MISC.</summary>
internal static class NameCorpora
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Any label: a source that does not mark miscellaneous names says nothing of them where it has O.</summary>
    public const int OutsideOrMisc = 1 | (1 << 7) | (1 << 8);

    /// <summary>UNER's layer on EWT by the sentence's text: tags of PER, LOC and ORG.</summary>
    public static Dictionary<string, string[]> Uner(string path)
    {
        var byText = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var text = "";
        var tags = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line["# text = ".Length..];
            }
            else if (line.Length == 0)
            {
                if (tags.Count > 0)
                    byText.TryAdd(text, [.. tags]);
                tags.Clear();
            }
            else if (line[0] != '#')
            {
                tags.Add(line.Split('\t')[2]);
            }
        }

        return byText;
    }

    /// <summary>What a tag of UNER allows.</summary>
    public static int[] UnerAllowed(string[] tags) =>
        [.. tags.Select((tag, i) => Bit(tag) is var bit && bit != 1 ? bit : OutsideOrMisc)];

    /// <summary>Rows of word and tag (white space or an index before the word is passed over), a blank line between sentences.</summary>
    public static IEnumerable<(string[] Words, int[] Allowed)> Columns(string path)
    {
        List<string> words = [];
        List<int> allowed = [];
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    yield return ([.. words], [.. allowed]);
                words.Clear();
                allowed.Clear();
            }
            else
            {
                var fields = line.Split('\t');
                words.Add(fields[^2]);
                allowed.Add(Bit(Mapped(fields[^1])));
            }
        }
    }

    /// <summary>CrossNER's political classes in ours.</summary>
    public static string Mapped(string tag) => tag.Length < 2 ? tag : tag[..2] + tag[2..] switch
    {
        "person" or "politician" or "PER" => "PER",
        "organisation" or "politicalparty" or "ORG" => "ORG",
        "location" or "country" or "LOC" => "LOC",
        _ => "MISC",
    };

    public static int Bit(string tag)
    {
        var kind = tag.Length > 2 ? Array.IndexOf(Kinds, tag[2..]) : -1;
        return kind < 0 ? 1 : 1 << (1 + (2 * kind) + (tag[0] == 'I' ? 1 : 0));
    }
}
