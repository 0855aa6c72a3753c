using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Language;

namespace Entente.Training;

/// <summary>
/// Names in GUM's layer of entities, which marks every mention, named or not: a person, an organisation or a place
/// whose head is a proper noun, without the articles, titles and descriptions around the name. Proper nouns that no
/// such mention explains are left untold.
/// </summary>
internal static partial class GumNames
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor", "president", "prime", "minister",
        "senator", "sen.", "rep.", "representative", "gov.", "governor", "king", "queen", "prince", "princess", "sir", "lord",
        "lady", "general", "gen.", "captain", "judge", "justice", "pope", "saint", "chancellor", "secretary", "sergeant", "chief",
    };

    /// <summary>For each word the name labels it may have.</summary>
    public static int[] Allowed(TreebankSentence tree)
    {
        var tokens = tree.Sentence.Tokens;
        var allowed = tokens.Select(t => t.Upos == Upos.PropN ? 0 : NameCorpora.OutsideOrMisc).ToArray();
        // The shortest mention around a name is the name's own; longer ones around it are other things' descriptions.
        foreach (var (kind, from, to, head) in Mentions(tree).OrderByDescending(m => m.To - m.From))
        {
            if (head >= tokens.Length || tokens[head].Upos != Upos.PropN)
                continue;
            var (first, last) = (head, head);
            while (first > from && tokens[first - 1].Upos == Upos.PropN && !(kind == "PER" && Titles.Contains(tokens[first - 1].Form)))
                first--;
            while (last + 1 < to && Continues(tokens, last + 1, to) is var next && next > 0)
                last = next;
            if (kind == "PER" && Titles.Contains(tokens[first].Form) && first < last)
                first++;
            for (var i = first; i <= last; i++)
                allowed[i] = NameCorpora.Bit((i == first ? "B-" : "I-") + kind);
        }

        return allowed;
    }

    /// <summary>The word up to which a name goes on at a word: a proper noun, or one behind "of", "the", "and", "for"; 0 if it does not.</summary>
    private static int Continues(IReadOnlyList<Token> tokens, int at, int to)
    {
        var next = at;
        while (next < to && next - at < 2 && tokens[next].Lemma is "of" or "the" or "for" or "and" or "-" or "&")
            next++;
        return next < to && tokens[next].Upos == Upos.PropN && (next == at || tokens[at].Lemma != "and" || tokens[next].Relation != "conj") ? next : 0;
    }

    private static IEnumerable<(string Kind, int From, int To, int Head)> Mentions(TreebankSentence tree)
    {
        var open = new List<(string Id, string Kind, int From, int Head)>();
        for (var i = 0; i < tree.Misc.Length; i++)
        {
            var entity = tree.Misc[i].Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is null)
                continue;
            foreach (Match bracket in Bracket().Matches(entity["Entity=".Length..]))
            {
                var fields = bracket.Groups["open"].Value.Split('-');
                if (bracket.Groups["open"].Success && fields.Length > 5)
                {
                    var head = int.Parse(fields[5].Split(',')[0], CultureInfo.InvariantCulture) - 1;
                    open.Add((fields[0], fields[1], i, i + head));
                }

                var closed = bracket.Groups["close"].Success ? bracket.Groups["close"].Value
                    : bracket.Groups["one"].Success && fields.Length > 5 ? fields[0] : null;
                var at = closed is null ? -1 : open.FindLastIndex(o => o.Id == closed);
                if (at < 0)
                    continue;
                var mention = open[at];
                open.RemoveAt(at);
                var kind = mention.Kind switch { "person" => "PER", "organization" => "ORG", "place" => "LOC", _ => null };
                if (kind is not null)
                    yield return (kind, mention.From, i + 1, mention.Head);
            }
        }
    }

    [GeneratedRegex(@"\((?<open>[^()]+)(?<one>\))?|(?<close>\d+)\)")]
    private static partial Regex Bracket();
}
