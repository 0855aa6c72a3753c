using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>When, where and how many: a document's times, places and figures, and which of them belong to an act.</summary>
public sealed class DocumentCircumstances
{
    private static readonly HashSet<string> Locative =
        new(StringComparer.Ordinal) { "in", "at", "near", "across", "over", "outside", "inside", "around", "off", "along", "on", "throughout", "within" };

    private static readonly HashSet<string> TakesPlace =
        new(StringComparer.Ordinal) { "invade", "occupy", "bomb", "shell", "storm", "raid", "enter", "seize", "capture", "attack", "visit", "besiege", "overrun", "strike", "annex" };

    private readonly AnnotatedDocument _document;
    private readonly ILookup<int, TimeExpression> _times;
    private readonly ILookup<int, PlacedFigure> _figures;
    private readonly ILookup<int, (Place Place, int Head)> _places;

    private DocumentCircumstances(AnnotatedDocument document)
    {
        _document = document;
        var times = new List<TimeExpression>();
        var figures = new List<PlacedFigure>();
        var places = new List<(Place, int)>();
        var reader = new TimeReader(document);
        var countries = CountriesOf(document);
        foreach (var sentence in document.Sentences)
        {
            var here = reader.Read(sentence).ToList();
            times.AddRange(here);
            figures.AddRange(FigureReader.Read(document, sentence, here));
            places.AddRange(PlacesIn(sentence, countries));
        }

        _times = times.ToLookup(t => t.Sentence);
        _figures = figures.ToLookup(f => f.Figure.Sentence);
        _places = places.ToLookup(p => p.Item1.Sentence, p => p);
        Times = [.. times];
        Figures = [.. figures.Select(f => f.Figure)];
        Places = [.. places.Select(p => p.Item1)];
    }

    /// <summary>All expressions of time, in reading order.</summary>
    public ImmutableArray<TimeExpression> Times { get; }

    /// <summary>All figures, in reading order.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>All places told by a locative phrase or as the object of an act upon a place, in reading order.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>Reads the circumstances of a document.</summary>
    public static DocumentCircumstances Read(AnnotatedDocument document) => new(document);

    /// <summary>When the act headed by a token happened; null when its clause does not say.</summary>
    public DateInterval? DateOf(int sentence, int trigger) =>
        Nearest(sentence, trigger, _times[sentence].Where(t => t.Interval is not null), t => t.Head, isTime: true)?.Interval;

    /// <summary>Where the act headed by a token happened; null when its clause does not say.</summary>
    public Place? PlaceOf(int sentence, int trigger) =>
        Nearest(sentence, trigger, _places[sentence].Select(p => (IsSet: true, p.Place, p.Head)), p => p.Head, isTime: false).Place;

    /// <summary>Figures of the act headed by a token: of its participants, and of results told in clauses that hang on it.</summary>
    public ImmutableArray<Figure> FiguresOf(int sentence, int trigger)
    {
        var of = _document.Sentences[sentence];
        return [.. _figures[sentence].Where(f => Belongs(of, trigger, f.Head)).Select(f => f.Figure)];
    }

    private T? Nearest<T>(int sentence, int trigger, IEnumerable<T> circumstances, Func<T, int> head, bool isTime)
    {
        var of = _document.Sentences[sentence];
        T? best = default;
        var least = int.MaxValue;
        foreach (var circumstance in circumstances)
            if (Attachment.Distance(of, trigger, head(circumstance), isTime) is { } distance && distance < least)
                (best, least) = (circumstance, distance);
        return best;
    }

    /// <summary>A figure is an act's when it stands below it, by any clause but one that reports or coordinates another act.</summary>
    private static bool Belongs(Sentence sentence, int act, int figure)
    {
        for (var at = figure; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (at == act)
                return true;
            if (at != figure && sentence.Tokens[at].BaseRelation is "ccomp" or "parataxis" or "conj" && sentence.Tokens[at].Upos == Upos.Verb)
                return false;
        }

        return false;
    }

    private IEnumerable<(Place Place, int Head)> PlacesIn(Sentence sentence, HashSet<string> countries)
    {
        foreach (var token in sentence.Tokens)
        {
            var name = sentence.NameAt(token.Index);
            if (name is { } mention && (mention.Kind is not (NameKind.Place or NameKind.Organisation) || HeadOf(sentence, mention) != token.Index))
                continue;
            if (name is null && token.Upos is not Upos.PropN && Countries.Find(token.Form) is not { Kind: StateWordKind.Name })
                continue;
            var preposition = sentence.Child(token.Index, "case");
            var locative = preposition >= 0 && preposition < token.Index && Locative.Contains(sentence.Tokens[preposition].Lemma)
                && token.BaseRelation is "obl" or "nmod" or "conj" or "root" or "advcl";
            var direction = preposition >= 0 && sentence.Tokens[preposition].Lemma is "to" or "into" or "from" && token.BaseRelation == "obl"
                && sentence.Tokens[token.Head].Lemma is "go" or "fly" or "travel" or "march" or "flee" or "deport" or "withdraw" or "return" or "arrive" or "move" or "advance";
            var taken = token.BaseRelation == "obj" && TakesPlace.Contains(sentence.Tokens[token.Head].Lemma);
            if (!locative && !direction && !taken)
                continue;
            var (first, last) = name is { } n ? (n.Start, n.End - 1) : (token.Index, token.Index);
            while (first < last && sentence.Tokens[first].Upos == Upos.Det)
                first++;
            while (last > first && sentence.Tokens[last].Upos is Upos.Part or Upos.Punct)
                last--;
            var span = new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
            var text = _document.TextOf(span);
            var known = Gazetteer.Find(text, countries);
            if (known is null && name is not { Kind: NameKind.Place })
                continue;
            yield return (new Place(known?.Name ?? text, known?.Country, known?.Latitude, known?.Longitude, known?.GeoNamesId, text, sentence.Index, span), token.Index);
        }
    }

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
        foreach (var token in document.Sentences.SelectMany(s => s.Tokens))
            if (token.Upos is Upos.PropN or Upos.Adj && Countries.Find(token.Form) is { } word)
                found.Add(word.Code);
        return found;
    }
}
