namespace Entente.Events.Lexicon;

/// <summary>What a constraint or a participant path looks at, from the trigger's point of view.</summary>
internal enum Slot
{
    /// <summary>The logical subject.</summary>
    Subj,

    /// <summary>The logical object.</summary>
    Obj,

    /// <summary>The indirect object.</summary>
    Iobj,

    /// <summary>A prepositional phrase of the clause.</summary>
    Obl,

    /// <summary>A prepositional phrase of a noun.</summary>
    Nmod,

    /// <summary>A possessor.</summary>
    Poss,

    /// <summary>An adjective or a nationality.</summary>
    Amod,

    /// <summary>A noun in front of a noun.</summary>
    Compound,

    /// <summary>An infinitive complement.</summary>
    Xcomp,

    /// <summary>A clause complement.</summary>
    Ccomp,

    /// <summary>An adverbial clause.</summary>
    Advcl,

    /// <summary>A clause that modifies a noun.</summary>
    Acl,

    /// <summary>An adverb.</summary>
    Advmod,

    /// <summary>An apposition.</summary>
    Appos,

    /// <summary>A particle.</summary>
    Prt,

    /// <summary>Any dependent.</summary>
    Any,

    /// <summary>The trigger is negated.</summary>
    Neg,

    /// <summary>The trigger is passive.</summary>
    Passive,

    /// <summary>The trigger is a verb and not passive.</summary>
    Active,
}

/// <summary>A slot with the prepositions or marks it is limited to; none given means any.</summary>
internal sealed record SlotReference(Slot Slot, string[] Words)
{
    public bool Admits(string? word)
    {
        if (Words.Length == 0)
            return true;
        foreach (var known in Words)
            if (known == word || known == "*")
                return true;
        return false;
    }

    public override string ToString() =>
        Words.Length == 0 ? Slot.ToString().ToLowerInvariant() : $"{Slot.ToString().ToLowerInvariant()}({string.Join('|', Words)})";

    // The lexicon names few slots many times: one instance each lets answers be kept by slot.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, SlotReference?> Known = new(StringComparer.Ordinal);

    /// <summary>Reads "obj" or "obl(against|on)"; null for what is neither. The same words give the same instance.</summary>
    public static SlotReference? Parse(ReadOnlySpan<char> text) => Known.GetOrAdd(text.ToString(), static words => Read(words));

    public bool Equals(SlotReference? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static SlotReference? Read(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        var name = open < 0 ? text : text[..open];
        if (open >= 0 && text[^1] != ')')
            return null;
        var words = open < 0 ? [] : text[(open + 1)..^1].ToString().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (name.IndexOfAnyInRange('0', '9') >= 0 || !Enum.TryParse<Slot>(name, ignoreCase: true, out var slot))
            return null;
        return new SlotReference(slot, words is ["*"] ? [] : words);
    }
}
