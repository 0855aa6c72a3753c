using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>
/// What the words next to a name say of where it lies: the state or division of "Tripoli, Lebanon", "the Syrian town of
/// Qamishli", "Afrin in northwest Syria", "Syria's Aleppo".
/// </summary>
internal sealed record PlaceHints(IReadOnlyList<string> Words, IReadOnlySet<string> States, IReadOnlySet<string> Divisions, bool IsFirm)
{
    /// <summary>Whether a place lies in one of them.</summary>
    public bool Allow(GazetteerPlace place) =>
        (place.Country is { } country && States.Contains(country))
        || (place.Division.Length > 0 ? Divisions.Contains(place.Division) : place.Country is { } of && Divisions.Any(division => Gazetteer.StateOf(division) == of));

    public static PlaceHints Of(AnnotatedDocument document, Sentence sentence, int head, PlaceFrame frame)
    {
        var words = new List<string>();
        var states = new HashSet<string>(StringComparer.Ordinal);
        var divisions = new HashSet<string>(StringComparer.Ordinal);
        var firm = false;
        foreach (var noun in frame.Nouns.Prepend(head))
            foreach (var child in sentence.Children(noun))
                if (!IsInside(sentence, child, head, frame) && Stands(sentence, noun, child) && Hint(document, sentence, child, states, divisions) is { } word)
                {
                    words.Add(word);
                    firm |= child > noun || noun != head;
                }

        return new PlaceHints(words, states, divisions, firm);
    }

    private static bool IsInside(Sentence sentence, int child, int head, PlaceFrame frame) =>
        child == head || frame.Nouns.Contains(child) || (sentence.NameAt(head) is { } name && name.Start <= child && child < name.End);

    private static bool Stands(Sentence sentence, int noun, int child)
    {
        var token = sentence.Tokens[child];
        if (child < noun)
            return token.BaseRelation is "amod" or "compound" || token.Relation == "nmod:poss";
        var preposition = sentence.Child(child, "case");
        return preposition < 0
            ? token.BaseRelation is "appos" or "nmod" or "flat" or "list" or "dep"
            : token.BaseRelation is "nmod" && sentence.Tokens[preposition].Lemma is "in" or "of";
    }

    private static string? Hint(AnnotatedDocument document, Sentence sentence, int token, HashSet<string> states, HashSet<string> divisions)
    {
        var (first, last) = sentence.NameAt(token) is { } name ? (name.Start, name.End - 1) : (token, token);
        while (last > first && sentence.Tokens[last].Upos is Upos.Part or Upos.Punct)
            last--;
        while (first < last && sentence.Tokens[first].Upos == Upos.Det)
            first++;
        var text = document.TextOf(new(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End));
        var word = Countries.Find(text);
        if (word is not null && word.Kind != StateWordKind.Seat)
            states.Add(word.Code);
        var before = states.Count + divisions.Count;
        if (word is null or { Kind: StateWordKind.Name } && sentence.Tokens[token].Upos == Upos.PropN)
            foreach (var place in Gazetteer.Named(text))
                Add(place, states, divisions);
        return word is not null || states.Count + divisions.Count > before ? text : null;
    }

    private static void Add(GazetteerPlace place, HashSet<string> states, HashSet<string> divisions)
    {
        if (place.Division.Length > 0)
            divisions.Add(place.Division);
        else if (place is { Country: { } country, IsCity: false })
            states.Add(country);
    }
}
