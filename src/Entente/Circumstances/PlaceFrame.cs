using Entente.Language;

namespace Entente.Circumstances;

/// <summary>
/// What stands around a name and makes one phrase of place with it: "the Syrian town of Qamishli", "Kandahar province",
/// "50 km south of Mosul", "northern Waziristan".
/// </summary>
/// <param name="Anchor">The word by which the phrase hangs in its sentence.</param>
/// <param name="Nouns">The words of place above the name, innermost first.</param>
/// <param name="First">First token of the words that say where.</param>
/// <param name="Last">Last of them.</param>
/// <param name="Kind">What the words say of the place's kind: city, division, district; null for nothing.</param>
/// <param name="IsBeside">Whether it happened near the place.</param>
/// <param name="IsCoast">Whether it happened off its coast.</param>
/// <param name="IsPart">Whether it happened in some part of it.</param>
internal sealed record PlaceFrame(int Anchor, IReadOnlyList<int> Nouns, int First, int Last, string? Kind, bool IsBeside, bool IsCoast, bool IsPart)
{
    /// <summary>The frame of a name.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="head">Head of the name.</param>
    /// <param name="first">First token of the name.</param>
    /// <param name="last">Last token of the name.</param>
    public static PlaceFrame Of(Sentence sentence, int head, int first, int last)
    {
        var frame = new PlaceFrame(head, [], first, last, null, false, false, false);
        if (first > 0 && PlaceWords.RoleOf(sentence.Tokens[first - 1]) is "direction" or "part" && sentence.Tokens[first - 1].Head == head && sentence.Tokens[first - 1].Upos != Upos.Adv)
            frame = frame with { First = first - 1, IsPart = true };
        for (var steps = 0; steps < 3 && Above(sentence, frame) is { } wider; steps++)
            frame = wider;
        foreach (var preposition in sentence.Children(frame.Anchor, "case").Where(c => c < frame.Anchor))
        {
            var word = sentence.Tokens[preposition].Lemma.ToLowerInvariant();
            if (PlaceWords.RoleOf(sentence.Tokens[preposition]) == "part")
                frame = frame with { IsBeside = true, First = Measured(sentence, preposition) };
            else if (PlaceWords.IsBeside(word))
                frame = frame with { IsBeside = true };
        }

        return frame;
    }

    private static PlaceFrame? Above(Sentence sentence, PlaceFrame frame)
    {
        var token = sentence.Tokens[frame.Anchor];
        if (token.Head < 0)
            return null;
        var noun = sentence.Tokens[token.Head];
        var preposition = sentence.Child(token.Index, "case");
        var of = preposition >= 0 && preposition < token.Index ? sentence.Tokens[preposition].Lemma : "";
        // "South" in "troops south of Mosul" may be an adverb that the name hangs on.
        if (token.BaseRelation is "obl" or "nmod" && of is "of" or "to" && noun.Index < token.Index)
        {
            if (of == "of" && noun.Upos == Upos.Adv && PlaceWords.RoleOf(noun) == "part")
                return Wider(frame, noun) with { IsBeside = true, First = Measured(sentence, noun.Index) };
            if (of == "to" && noun.Upos != Upos.Verb && noun.Lemma is "close" or "near" or "next")
                return Wider(frame, noun) with { IsBeside = true };
        }

        var role = PlaceWords.RoleOf(noun);
        if (role is null or "direction" or "border" || noun.Upos is Upos.Verb or Upos.Adv)
            return null;
        var isOf = of == "of" && token.BaseRelation == "nmod" && noun.Index < token.Index;
        var isBefore = token.BaseRelation is "compound" or "amod" or "nmod" && preposition < 0 && noun.Index == frame.Last + 1;
        var isApposed = of.Length == 0 && (token.BaseRelation is "appos" or "flat" or "nmod" || (token.BaseRelation == "compound" && noun.Index < token.Index)) && noun.Index < token.Index;
        if (role == "capital")
            return isApposed ? Wider(frame, noun) : null;
        if (!isOf && !isBefore && !isApposed)
            return null;
        var (first, last) = (Math.Min(frame.First, noun.Index), Math.Max(frame.Last, noun.Index));
        return role switch
        {
            "near" => Wider(frame, noun) with { IsBeside = true, First = first, Last = last },
            "coast" => Wider(frame, noun) with { IsCoast = true, First = first, Last = last },
            "part" => isOf ? Wider(frame, noun) with { IsPart = true, First = first } : null,
            "inside" => Wider(frame, noun),
            "city" => Wider(frame, noun) with { Kind = frame.Kind ?? role },
            _ => Wider(frame, noun) with { Kind = frame.Kind ?? role, Last = isBefore ? last : frame.Last },
        };
    }

    private static PlaceFrame Wider(PlaceFrame frame, Token noun) => frame with { Anchor = noun.Index, Nouns = [.. frame.Nouns, noun.Index] };

    // "50 km south": the length of way belongs to the words.
    private static int Measured(Sentence sentence, int direction) =>
        direction >= 2 && sentence.Tokens[direction - 2].Upos == Upos.Num && sentence.Tokens[direction - 1].Upos == Upos.Noun ? direction - 2 : direction;
}
