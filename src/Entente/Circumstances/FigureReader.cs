using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>A figure with the token it hangs by.</summary>
internal sealed record PlacedFigure(Figure Figure, int Head);

/// <summary>Finds figures with their bounds, units and kinds. Years, ordinals, ages and list numbers are none.</summary>
internal static class FigureReader
{
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD", ["US$"] = "USD", ["USD"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD", ["£"] = "GBP", ["pound"] = "GBP", ["pounds"] = "GBP",
        ["€"] = "EUR", ["EUR"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["¥"] = "JPY", ["yen"] = "JPY", ["yuan"] = "CNY", ["rouble"] = "RUB",
        ["roubles"] = "RUB", ["ruble"] = "RUB", ["rubles"] = "RUB", ["rupee"] = "INR", ["rupees"] = "INR", ["franc"] = "FRF", ["francs"] = "FRF",
    };

    private static readonly (string Kind, HashSet<string> Words)[] Kinds =
    [
        ("killed", new(StringComparer.Ordinal) { "kill", "die", "death", "dead", "murder", "massacre", "slaughter", "perish", "execute", "assassinate", "life", "fatality", "drown", "lynch", "behead", "shoot", "loss", "slay" }),
        ("injured", new(StringComparer.Ordinal) { "injure", "wound", "hurt", "maim", "injury", "injured", "wounded" }),
        ("arrested", new(StringComparer.Ordinal) { "arrest", "detain", "jail", "imprison", "arrests", "detention", "intern", "ship" }),
        ("released", new(StringComparer.Ordinal) { "free", "release", "rescue", "liberate", "pardon", "swap" }),
        ("abducted", new(StringComparer.Ordinal) { "abduct", "kidnap", "capture", "hostage", "seize", "hijack", "captive" }),
        ("displaced", new(StringComparer.Ordinal) { "displace", "flee", "uproot", "evacuate", "refugee", "home", "homeless", "expel", "drive", "exile" }),
        ("participants", new(StringComparer.Ordinal) { "march", "rally", "protest", "demonstrate", "gather", "strike", "attend", "deploy", "send", "join", "mobilise", "mobilize", "station" }),
    ];

    private static readonly HashSet<string> Time =
        new(StringComparer.Ordinal) { "year", "month", "day", "week", "hour", "minute", "decade", "century", "time", "oclock", "mile", "kilometre", "kilometer", "km", "metre", "meter", "page", "article", "percent" };

    public static IEnumerable<PlacedFigure> Read(AnnotatedDocument document, Sentence sentence, IReadOnlyList<TimeExpression> times)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var end = NumberEnd(sentence, i);
            if (end == i || times.Any(t => t.First <= i && i <= t.Last && t.Interval is not null))
                continue;
            var figure = Figure(document, sentence, i, end);
            i = end - 1;
            if (figure is not null)
                yield return figure;
        }
    }

    private static int NumberEnd(Sentence sentence, int start)
    {
        var end = start;
        while (end < sentence.Tokens.Length)
        {
            var token = sentence.Tokens[end];
            var part = NumberWords.IsPart(token.Form) && token.Upos is Upos.Num or Upos.Noun or Upos.Adj or Upos.Sym || NumberWords.AtLeast(token.Form) is not null;
            var link = end > start && token.Form is "-" && end + 1 < sentence.Tokens.Length && NumberWords.IsPart(sentence.Tokens[end + 1].Form);
            if (!part && !link)
                break;
            end++;
        }

        return end;
    }

    private static PlacedFigure? Figure(AnnotatedDocument document, Sentence sentence, int start, int end)
    {
        var tokens = sentence.Tokens;
        if (tokens[start].HasFeature("NumType=Ord") || (end - start == 1 && tokens[start].Form is "one" or "One" or "half" or "second" && tokens[start].BaseRelation != "nummod"))
            return null;
        var words = tokens[start..end].Select(t => t.Form).ToList();
        decimal? value;
        var indefinite = NumberWords.AtLeast(words[^1]);
        // "tens of thousands", "hundreds of thousands".
        if (indefinite is null && NumberWords.Value(words) is { } exact)
            value = exact;
        else
            value = indefinite;
        var last = end - 1;
        if (words.Count == 1 && last + 2 < tokens.Length && tokens[last + 1].Form == "of" && NumberWords.AtLeast(tokens[last + 2].Form) is { } outer)
        {
            value = (indefinite ?? (words[0].Equals("tens", StringComparison.OrdinalIgnoreCase) ? 10 : null)) * outer;
            indefinite = value;
            last += 2;
        }

        if (value is not { } number)
            return null;
        var currency = start > 0 && Currencies.TryGetValue(tokens[start - 1].Form, out var before) ? before
            : last + 1 < tokens.Length && Currencies.TryGetValue(tokens[last + 1].Form, out var after) ? after : null;
        var head = Counted(sentence, start, last);
        if (currency is null && (Time.Contains(tokens[head].Lemma.ToLowerInvariant()) || (head == last && tokens[head].Upos == Upos.Num && tokens[head].BaseRelation is "appos" or "list" or "nmod:unmarked" or "compound")))
            return null;
        var (low, high, first) = Bounds(sentence, start, number, indefinite is not null);
        if (low is null && high is null)
            return null;
        var kind = currency is not null ? "money" : KindOf(sentence, head);
        var textEnd = Math.Max(last, head > last && head <= last + 4 ? head : last);
        if (currency is not null && start > 0 && Currencies.ContainsKey(tokens[start - 1].Form))
            first = Math.Min(first, start - 1);
        var span = new TextSpan(tokens[first].Span.Start, tokens[textEnd].Span.End);
        var unit = currency ?? (kind is "other" ? tokens[head].Lemma : "persons");
        return new PlacedFigure(new Figure(kind, low, high, unit, document.TextOf(span), sentence.Index, span), head);
    }

    /// <summary>The noun that is counted: the number's head, or what follows "of".</summary>
    private static int Counted(Sentence sentence, int start, int last)
    {
        for (var i = start; i <= last; i++)
        {
            var token = sentence.Tokens[i];
            if (token.BaseRelation == "nummod" && token.Head > last)
                return token.Head;
            if (token.BaseRelation == "nummod" && token.Head >= 0 && token.Head < start)
                return token.Head;
        }

        return last;
    }

    private static (decimal? Low, decimal? High, int First) Bounds(Sentence sentence, int start, decimal number, bool indefinite)
    {
        string Word(int back) => start - back >= 0 ? sentence.Tokens[start - back].Form.ToLowerInvariant() : "";
        var (one, two) = (Word(1), Word(2));
        if (one is "$" or "£" or "€" or "us$" or "usd" or "eur")
            (one, two) = (two, Word(3));
        var shift = Word(1) is "$" or "£" or "€" or "us$" or "usd" or "eur" ? 1 : 0;
        if ((two, one) is ("at", "least") or ("more", "than") or ("no", "fewer") or ("upwards", "of") || one is "over" or "above")
            return (number, null, start - shift - (one is "over" or "above" ? 1 : 2));
        if ((two, one) is ("up", "to") or ("at", "most") or ("fewer", "than") or ("less", "than") || one is "almost" or "nearly" or "under" || (one == "as" && two == "many"))
            return (null, number, start - shift - (one is "almost" or "nearly" or "under" ? 1 : 2));
        if (indefinite)
            return (number, null, start);
        return (number, number, start - shift - (one is "some" or "about" or "around" or "roughly" or "approximately" ? 1 : 0));
    }

    /// <summary>What befell those counted: by the words above the number in the tree.</summary>
    private static string KindOf(Sentence sentence, int head)
    {
        var at = head;
        for (var steps = 0; at >= 0 && steps < 4; at = sentence.Tokens[at].Head, steps++)
        {
            var lemma = sentence.Tokens[at].Lemma.ToLowerInvariant();
            foreach (var (kind, words) in Kinds)
                if (words.Contains(lemma))
                    return kind;
            if (steps > 0 && sentence.Tokens[at].Upos == Upos.Verb && sentence.Tokens[at].BaseRelation is not ("xcomp" or "acl" or "advcl" or "conj"))
                break;
        }

        foreach (var child in sentence.Children(head))
            foreach (var (kind, words) in Kinds)
                if (sentence.Tokens[child].BaseRelation is "acl" or "amod" && words.Contains(sentence.Tokens[child].Lemma.ToLowerInvariant()))
                    return kind;
        return "other";
    }
}
