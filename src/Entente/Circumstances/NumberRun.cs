using Entente.Language;

namespace Entente.Circumstances;

/// <summary>A number as it stands in a sentence: its tokens and value; a range has both ends.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Low">The value, or the lower end.</param>
/// <param name="High">The upper end of a range; null for a single value.</param>
/// <param name="IsIndefinite">"Hundreds", "tens of thousands", "several hundred": the value is the least.</param>
internal readonly record struct NumberRun(int First, int Last, decimal Low, decimal? High, bool IsIndefinite)
{
    public bool IsRange => High is not null;

    /// <summary>The number that begins at a token, or null.</summary>
    public static NumberRun? At(Sentence sentence, int start)
    {
        if (Single(sentence, start) is not { } low)
            return null;
        var link = low.Last + 1;
        if (low.IsIndefinite || link + 1 >= sentence.Tokens.Length)
            return low;
        var between = start > 0 && sentence.Tokens[start - 1].Form.Equals("between", StringComparison.OrdinalIgnoreCase);
        var joined = sentence.Tokens[link].Form switch
        {
            "and" => between,
            "to" => true,
            "-" or "–" => char.IsAsciiDigit(sentence.Tokens[low.Last].Form[0]),
            _ => false,
        };
        if (!joined || Single(sentence, link + 1) is not { IsIndefinite: false } high)
            return low;
        // "Two to three million" counts millions at both ends.
        var scaled = NumberWords.Scale(sentence.Tokens[high.Last].Form) is { } scale && low.Low < 1_000 ? low.Low * scale : low.Low;
        return scaled < high.Low ? new NumberRun(start, high.Last, scaled, high.Low, false) : low;
    }

    private static NumberRun? Single(Sentence sentence, int start)
    {
        var tokens = sentence.Tokens;
        // The tail of a run that was no number is none either.
        if (start > 0 && NumberWords.IsPart(tokens[start].Form) && !char.IsAsciiDigit(tokens[start].Form[0]) && NumberWords.IsPart(tokens[start - 1].Form))
            return null;
        var end = start;
        while (end < tokens.Length && Continues(sentence, start, end))
            end++;
        if (end == start)
            return null;
        var last = end - 1;
        var words = new List<string>(end - start);
        for (var i = start; i <= last; i++)
            words.Add(tokens[i].Form);
        if (NumberWords.AtLeast(words[^1]) is { } least || words is ["tens" or "Tens"] && (least = 10) > 0)
        {
            // "Tens of thousands", "hundreds of thousands".
            if (last + 2 < tokens.Length && tokens[last + 1].Form == "of" && NumberWords.AtLeast(tokens[last + 2].Form) is { } outer and >= 100)
                return new NumberRun(start, last + 2, least * outer, null, true);
            return words is ["tens" or "Tens"] ? null : new NumberRun(start, last, least, null, true);
        }

        if (NumberWords.Value(words) is not { } value)
            return null;
        var vague = start > 0 && tokens[start - 1].Form is "several" or "few" or "many" && NumberWords.Scale(words[0]) is not null;
        return new NumberRun(start, last, value, null, vague);
    }

    private static bool Continues(Sentence sentence, int start, int at)
    {
        var token = sentence.Tokens[at];
        if (at == start && token.Form is "tens" or "Tens")
            return true;
        if (token.Form is "half" or "Half")
            return at + 2 < sentence.Tokens.Length && sentence.Tokens[at + 1].Form == "a" && NumberWords.Scale(sentence.Tokens[at + 2].Form) is >= 1_000;
        if (token.Form == "a")
            return at > start && sentence.Tokens[at - 1].Form is "half" or "Half";
        if (NumberWords.AtLeast(token.Form) is not null)
            return token.Upos is not Upos.Verb;
        if (NumberWords.IsPart(token.Form))
            return token.Upos is Upos.Num or Upos.Noun or Upos.Adj or Upos.Sym or Upos.Det
                && (at == start || !char.IsAsciiDigit(token.Form[0]));
        return token.Form is "-" && at > start && !char.IsAsciiDigit(sentence.Tokens[at - 1].Form[0])
            && at + 1 < sentence.Tokens.Length && NumberWords.IsPart(sentence.Tokens[at + 1].Form);
    }
}
