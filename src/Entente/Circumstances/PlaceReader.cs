using System.Globalization;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>A place with the token it hangs by.</summary>
internal sealed record PlacedPlace(Place Place, int Head);

/// <summary>Finds the places a document tells as places: by name ("near Sirte") and by a common word ("the Afghan capital").</summary>
internal sealed class PlaceReader
{
    // Words that the reader did not mark as names of places are no small towns: "Of" and "Same" are.
    private const double KnownWithoutMark = 4.7, KnownThoughOrganisation = 5.7;

    private readonly AnnotatedDocument _document;
    private readonly PlaceChoice _choice;
    private readonly PlacePhrases _phrases;

    public PlaceReader(AnnotatedDocument document)
    {
        var states = new StateMentions(document);
        (_document, _choice, _phrases) = (document, new PlaceChoice(states), new PlacePhrases(document, states));
    }

    /// <summary>The places of a sentence in reading order. Sentences must be read in order: "the city" is the one named last.</summary>
    public IReadOnlyList<PlacedPlace> Read(Sentence sentence)
    {
        var found = new List<PlacedPlace>();
        var used = new HashSet<int>();
        foreach (var token in sentence.Tokens)
        {
            var name = sentence.NameAt(token.Index);
            if (name is { } mention && (mention.Kind is not (NameKind.Place or NameKind.Organisation) || sentence.HeadOf(mention.Start, mention.End) != token.Index))
                continue;
            if (name is null && token.Upos is not Upos.PropN && Countries.Find(token.Form) is not { Kind: StateWordKind.Name })
                continue;
            if (Named(sentence, token.Index, name) is not { } named)
                continue;
            used.UnionWith(named.Frame.Nouns);
            if (named.Known is { } known && name is { Kind: NameKind.Place })
                _phrases.Remember(sentence, token.Index, known);
            if (PlaceTelling.IsTold(sentence, sentence.Tokens[named.Frame.Anchor]))
                found.Add(new PlacedPlace(named.Place, named.Frame.Anchor));
        }

        foreach (var token in sentence.Tokens)
        {
            if (used.Contains(token.Index) || !PlacePhrases.MayBe(sentence, token))
                continue;
            var frame = PlaceFrame.Of(sentence, token.Index, PlacePhrases.FirstOf(sentence, token), PlacePhrases.LastOf(sentence, token));
            if (!used.Overlaps(frame.Nouns) && PlaceTelling.IsTold(sentence, sentence.Tokens[frame.Anchor]) && _phrases.Resolve(sentence, token) is { } phrase)
            {
                used.UnionWith(frame.Nouns);
                _phrases.Remember(sentence, token.Index, phrase.Place);
                var place = Told(sentence, frame, phrase.Place, phrase.Why);
                // The states of "the border between Hungary and Serbia" are not where it happened.
                found.RemoveAll(named => place.Span.Contains(named.Place.Span));
                found.Add(new PlacedPlace(place, frame.Anchor));
            }
        }

        found.Sort((one, other) => one.Place.Span.CompareTo(other.Place.Span));
        return found;
    }

    private (Place Place, PlaceFrame Frame, GazetteerPlace? Known)? Named(Sentence sentence, int head, NameMention? name)
    {
        var (first, last) = name is { } n ? (n.Start, n.End - 1) : (head, head);
        while (last > first && sentence.Tokens[last].Upos is Upos.Part or Upos.Punct)
            last--;
        bool Knows(int from, int to) => Gazetteer.Named(Text(sentence, from, to)).Count > 0;

        // "The Hague" keeps its article, "the Falkland Islands" loses it.
        string? kind = null;
        while (!Knows(first, last) && first < last && sentence.Tokens[first].Upos == Upos.Det)
            first++;
        if (!Knows(first, last) && first > 0 && sentence.Tokens[first - 1].Form == "The" && Knows(first - 1, last))
            first--;
        // "Kandahar Province", where the gazetteer has "Kandahar".
        if (!Knows(first, last) && last > first && PlaceWords.RoleOf(sentence.Tokens[last].Form.ToLowerInvariant()) is "division" or "district" or "city" && Knows(first, last - 1))
            kind = PlaceWords.RoleOf(sentence.Tokens[last--].Form.ToLowerInvariant());
        // A name the reader missed or cut short: "Line" of "Line of Control".
        for (var longer = Math.Min(last + 3, sentence.Tokens.Length - 1); longer > last && !Knows(first, last); longer--)
            if (Knows(first, longer))
                last = longer;

        var span = Span(sentence, first, last);
        var frame = PlaceFrame.Of(sentence, head, first, kind is null ? last : last + 1);
        frame = kind is null ? frame : frame with { Kind = kind };
        var hints = PlaceHints.Of(_document, sentence, head, frame);
        var text = _document.TextOf(span);
        var chosen = _choice.Choose(text, sentence, span, frame.Kind, hints);
        var least = name is { Kind: NameKind.Place } ? 0 : name is null ? KnownWithoutMark : KnownThoughOrganisation;
        if (chosen is not null && chosen.Place.Weight < least)
            chosen = null;
        if (chosen is not null)
            return (Told(sentence, frame, Part(sentence, frame, first, text) ?? chosen.Place, chosen.Why), frame, chosen.Place);
        if (name is not { Kind: NameKind.Place } || Countries.Find(text) is { Kind: StateWordKind.Demonym })
            return null;
        // Unknown, but the words may say in which state.
        var state = hints.States.Count == 1 ? hints.States.First() : null;
        return (new Place(text, state, null, null, null, text, sentence.Index, span)
        {
            Precision = state is null ? null : Gazetteer.PrecisionOf("state"),
            Why = state is null ? "not in the gazetteer" : $"not in the gazetteer; “{string.Join(", ", hints.Words)}” stands with it",
        }, frame, null);
    }

    // "Northern Waziristan" is North Waziristan, where there is one; "northern Korea" is no state.
    private GazetteerPlace? Part(Sentence sentence, PlaceFrame frame, int first, string name)
    {
        if (!frame.IsPart || frame.First != first - 1 || sentence.Tokens[first - 1].Lemma is not { } lemma || !lemma.EndsWith("ern", StringComparison.Ordinal))
            return null;
        var direction = string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(lemma[0])}{lemma[1..^3]} {name}");
        return Gazetteer.Named(direction).FirstOrDefault(place => place.IsDivision);
    }

    private Place Told(Sentence sentence, PlaceFrame frame, GazetteerPlace known, string why)
    {
        var span = Span(sentence, frame.First, frame.Last);
        var text = _document.TextOf(span);
        var precision = known.Kind.Length == 0 ? (int?)null : Gazetteer.PrecisionOf(known.Kind);
        if (frame.Kind is "district" or "division" && known.IsCity)
            precision = Gazetteer.PrecisionOf(frame.Kind!);
        if (frame.IsBeside && (known.IsCity || known.Kind == "site"))
            precision = Gazetteer.PrecisionOf("near");
        if (frame.IsCoast || (frame.IsPart && known.Kind == "state"))
            precision = Gazetteer.PrecisionOf("part");
        var isWords = (frame.IsPart || frame.IsCoast) && !known.IsCity && known.Kind != "district" || (known.IsCity && frame.Kind is "district" or "division");
        return new Place(isWords ? text : known.Name, known.Country, known.Latitude, known.Longitude, known.GeoNamesId, text, sentence.Index, span)
        {
            Admin1 = known.Admin1, Precision = precision, Why = why,
        };
    }

    private string Text(Sentence sentence, int first, int last) => _document.TextOf(Span(sentence, first, last));

    private static TextSpan Span(Sentence sentence, int first, int last) => new(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
}
