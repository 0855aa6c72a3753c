using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>When, where and how many: a document's times, places and figures, and which of them belong to an act.</summary>
public sealed class DocumentCircumstances
{
    private readonly AnnotatedDocument _document;
    private readonly ILookup<int, TimeExpression> _times;
    private readonly ILookup<int, PlacedFigure> _figures;
    private readonly ILookup<int, PlacedPlace> _places;

    private DocumentCircumstances(AnnotatedDocument document)
    {
        _document = document;
        var times = new List<TimeExpression>();
        var figures = new List<PlacedFigure>();
        var places = new List<PlacedPlace>();
        var reader = new TimeReader(document);
        var placeReader = new PlaceReader(document);
        foreach (var sentence in document.Sentences)
        {
            var here = reader.Read(sentence);
            times.AddRange(here);
            figures.AddRange(FigureReader.Read(document, sentence, here));
            places.AddRange(placeReader.Read(sentence));
        }

        _times = times.ToLookup(t => t.Sentence);
        _figures = figures.ToLookup(f => f.Figure.Sentence);
        _places = places.ToLookup(p => p.Place.Sentence);
        Story = StoryTime.Of(document, _times);
        Times = [.. times];
        Figures = [.. figures.Select(f => f.Figure)];
        Places = [.. places.Select(p => p.Place)];
    }

    /// <summary>All expressions of time, in reading order.</summary>
    public ImmutableArray<TimeExpression> Times { get; }

    /// <summary>The time that each sentence tells of, carried on from the one before.</summary>
    internal StoryTime Story { get; }

    /// <summary>All figures, in reading order.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>All places told by a locative phrase or as the object of an act upon a place, in reading order.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>Reads the circumstances of a document.</summary>
    public static DocumentCircumstances Read(AnnotatedDocument document) => new(document);

    /// <summary>When the act headed by a token happened; null when its clause does not say.</summary>
    public DateInterval? DateOf(int sentence, int trigger) =>
        Nearest(sentence, trigger, _times[sentence].Where(t => t.Interval is not null), t => t.Head, isTime: true)?.Interval
        ?? (CutOff(sentence) is { } opening && Attachment.IsFramedBySentence(_document.Sentences[sentence], trigger) ? opening : null);

    /// <summary>Where the act headed by a token happened; null when its clause does not say.</summary>
    public Place? PlaceOf(int sentence, int trigger) =>
        Nearest(sentence, trigger, _places[sentence], p => p.Head, isTime: false)?.Place;

    /// <summary>Figures of the act headed by a token: of its participants, and of results told in clauses that hang on it.</summary>
    public ImmutableArray<Figure> FiguresOf(int sentence, int trigger)
    {
        var of = _document.Sentences[sentence];
        return [.. _figures[sentence].Where(f => FigureAttachment.Belongs(of, trigger, f)).Select(f => f.Figure)];
    }

    /// <summary>The time that opens a sentence but was cut off from it as if it were one of its own: "In November 1977 | Sadat flew …".</summary>
    private DateInterval? CutOff(int sentence)
    {
        if (sentence == 0 || _times[sentence - 1].FirstOrDefault() is not { } time)
            return null;
        var before = _document.Sentences[sentence - 1];
        return before.Paragraph == _document.Sentences[sentence].Paragraph && TimeTokens.IsAlone(before, time.First, time.Last) ? time.Interval : null;
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
}
