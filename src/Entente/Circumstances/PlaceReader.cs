using System.Collections.Frozen;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>A place with the token it hangs by.</summary>
internal sealed record PlacedPlace(Place Place, int Head);

/// <summary>Finds the places a document tells as places: in locative phrases, and as objects of acts upon a place.</summary>
internal sealed class PlaceReader(AnnotatedDocument document)
{
    private static readonly FrozenSet<string> Locative =
        FrozenSet.Create(StringComparer.Ordinal, "in", "at", "near", "across", "over", "outside", "inside", "around", "off", "along", "on", "throughout", "within", "above", "between");

    private static readonly FrozenSet<string> Directions = FrozenSet.Create(StringComparer.Ordinal, "to", "into", "from", "towards", "toward", "through");

    private static readonly FrozenSet<string> Movements =
        FrozenSet.Create(StringComparer.Ordinal, "go", "fly", "travel", "march", "flee", "deport", "withdraw", "return", "arrive", "move", "advance", "retreat", "drive", "cross", "pull", "expel", "sail");

    private static readonly FrozenSet<string> TakesPlace =
        FrozenSet.Create(StringComparer.Ordinal, "invade", "occupy", "bomb", "shell", "storm", "raid", "enter", "seize", "capture", "attack", "visit", "besiege", "overrun", "strike", "annex", "bombard", "retake", "liberate", "leave", "evacuate", "blockade");

    private readonly HashSet<string> _countries = CountriesOf(document);

    public IEnumerable<PlacedPlace> Read(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            var name = sentence.NameAt(token.Index);
            if (name is { } mention && (mention.Kind is not (NameKind.Place or NameKind.Organisation) || HeadOf(sentence, mention) != token.Index))
                continue;
            if (name is null && token.Upos is not Upos.PropN && Countries.Find(token.Form) is not { Kind: StateWordKind.Name })
                continue;
            if (IsTold(sentence, token) && Place(sentence, token.Index, name) is { } place)
                yield return new PlacedPlace(place, token.Index);
        }
    }

    private static bool IsTold(Sentence sentence, Token token)
    {
        // "In Paris and Lyon": the preposition stands with the first.
        var first = token;
        while (first.BaseRelation == "conj")
            first = sentence.Tokens[first.Head];
        var verb = first.Head < 0 ? null : sentence.Tokens[first.Head];
        if (first.BaseRelation == "obj")
            return verb is not null && TakesPlace.Contains(verb.Lemma);
        if (sentence.Child(first.Index, "case") is not (>= 0 and var preposition) || preposition > first.Index)
            return false;
        var word = sentence.Tokens[preposition].Lemma.ToLowerInvariant();
        return (Locative.Contains(word) && first.BaseRelation is "obl" or "nmod" or "root" or "advcl" or "xcomp")
            || (Directions.Contains(word) && first.BaseRelation == "obl" && verb is not null && Movements.Contains(verb.Lemma));
    }

    private Place? Place(Sentence sentence, int head, NameMention? name)
    {
        var (first, last) = name is { } n ? (n.Start, n.End - 1) : (head, head);
        while (last > first && sentence.Tokens[last].Upos is Upos.Part or Upos.Punct)
            last--;
        
        // "The Hague" keeps its article, "the Falkland Islands" loses it.
        var known = Gazetteer.Find(Text(sentence, first, last), _countries);
        while (known is null && first < last && sentence.Tokens[first].Upos == Upos.Det)
            known = Gazetteer.Find(Text(sentence, ++first, last), _countries);
        if (known is null && first > 0 && sentence.Tokens[first - 1].Form == "The")
            known = Gazetteer.Find(Text(sentence, first - 1, last), _countries) is { } withArticle && first-- > 0 ? withArticle : null;
        // A name the reader missed or cut short: "Line" of "Line of Control".
        for (var longer = Math.Min(last + 3, sentence.Tokens.Length - 1); known is null && longer > last; longer--)
            if (Gazetteer.Find(Text(sentence, first, longer), _countries) is { } whole)
                (known, last) = (whole, longer);
        if (known is null && name is not { Kind: NameKind.Place })
            return null;
        var span = new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
        var text = document.TextOf(span);
        return new Place(known?.Name ?? text, known?.Country, known?.Latitude, known?.Longitude, known?.GeoNamesId, text, sentence.Index, span);
    }

    private string Text(Sentence sentence, int first, int last) =>
        document.TextOf(new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End));

    private static int HeadOf(Sentence sentence, NameMention name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (sentence.Tokens[i].Head < name.Start || sentence.Tokens[i].Head >= name.End)
                return i;
        return name.Start;
    }

    private static HashSet<string> CountriesOf(AnnotatedDocument document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
            foreach (var token in sentence.Tokens)
                if (token.Upos is Upos.PropN or Upos.Adj && Countries.Find(token.Form) is { } word)
                    found.Add(word.Code);
        return found;
    }
}
