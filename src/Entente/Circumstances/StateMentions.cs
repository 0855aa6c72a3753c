using System.Collections.Frozen;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>A state that words of the text speak of.</summary>
internal readonly record struct StateMention(string Code, int Sentence, int Paragraph, TextSpan Span, bool IsName);

/// <summary>Which states a document speaks of, and where.</summary>
internal sealed class StateMentions
{
    private const int LongestPhrase = 5;
    private const double BeyondDoubt = 2;
    private const double InSentence = 1.8, InParagraph = 1.5, InDocument = 1, OfAll = 0.8;

    // A great power is spoken of wherever something happens: that it acts says less of where.
    private const double PowersShare = 0.5;
    private static readonly FrozenSet<string> Powers = FrozenSet.Create(StringComparer.Ordinal, "USA", "RUS", "GBR", "FRA", "CHN");

    private readonly List<StateMention> _all = [];
    private readonly ILookup<int, StateMention> _bySentence;

    public StateMentions(AnnotatedDocument document)
    {
        foreach (var sentence in document.Sentences)
            Read(document, sentence);
        _bySentence = _all.ToLookup(mention => mention.Sentence);
    }

    /// <summary>What of a state's namesake weighs more: spoken of in the same sentence, paragraph or document, and how often.</summary>
    public double Weight(string country, Sentence sentence, TextSpan besides)
    {
        var (near, own, all) = (0.0, 0, 0);
        foreach (var mention in _all)
        {
            if (mention.Sentence == sentence.Index && mention.Span.Overlaps(besides))
                continue;
            all++;
            if (mention.Code != country)
                continue;
            own++;
            near = Math.Max(near, mention.Sentence == sentence.Index ? InSentence : mention.Paragraph == sentence.Paragraph ? InParagraph : InDocument);
        }

        return own == 0 ? 0 : (near + OfAll * own / all) * (Powers.Contains(country) ? PowersShare : 1);
    }

    /// <summary>Whether the document speaks of any state elsewhere.</summary>
    public bool Any(Sentence sentence, TextSpan besides) => _all.Exists(mention => mention.Sentence != sentence.Index || !mention.Span.Overlaps(besides));

    /// <summary>The states that words within a part of a sentence name, in order, each once.</summary>
    public IEnumerable<string> Within(int sentence, Func<StateMention, bool> where) =>
        _bySentence[sentence].Where(where).Select(mention => mention.Code).Distinct(StringComparer.Ordinal);

    /// <summary>The states of the nearest neighbourhood that speaks of any.</summary>
    public IReadOnlyList<string> Around(Sentence sentence, TextSpan besides) =>
        Widening(sentence, besides).FirstOrDefault(near => near.Count > 0) ?? [];

    /// <summary>The states of the sentence, of it and the two before it in its paragraph, and of the document.</summary>
    public IEnumerable<IReadOnlyList<string>> Widening(Sentence sentence, TextSpan besides)
    {
        var others = _all.Where(mention => mention.Sentence != sentence.Index || !mention.Span.Overlaps(besides)).ToList();
        foreach (var reach in new[] { 0, 2 })
            yield return Codes(others.Where(mention => mention.Paragraph == sentence.Paragraph
                && mention.Sentence <= sentence.Index && mention.Sentence >= sentence.Index - reach));
        yield return Codes(others);
    }

    private static List<string> Codes(IEnumerable<StateMention> mentions) => [.. mentions.Select(mention => mention.Code).Distinct(StringComparer.Ordinal)];

    private void Read(AnnotatedDocument document, Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var (word, length) = Longest(document, sentence, i);
            if (word is not null)
                _all.Add(new StateMention(word.Code, sentence.Index, sentence.Paragraph, Span(sentence, i, length), word.Kind == StateWordKind.Name));
            i += length;
        }

        // "Homs" speaks of Syria as well as "Syrian" does.
        foreach (var name in sentence.Names)
        {
            if (name.Kind != NameKind.Place)
                continue;
            var span = Span(sentence, name.Start, name.End - name.Start);
            if (_all.Exists(mention => mention.Sentence == sentence.Index && mention.Span.Overlaps(span)))
                continue;
            if (Gazetteer.Named(document.TextOf(span)) is [{ Country: { } country } best, ..] places
                && places.All(place => place.Country == country || place.Weight < best.Weight - BeyondDoubt))
                _all.Add(new StateMention(country, sentence.Index, sentence.Paragraph, span, false));
        }
    }

    private static (StateWord? Word, int Length) Longest(AnnotatedDocument document, Sentence sentence, int first)
    {
        if (sentence.Tokens[first].Upos is not (Upos.PropN or Upos.Adj) && !char.IsUpper(sentence.Tokens[first].Form[0]))
            return (null, 1);
        for (var length = Math.Min(LongestPhrase, sentence.Tokens.Length - first); length > 0; length--)
            if (Countries.Find(document.TextOf(Span(sentence, first, length))) is { Kind: not StateWordKind.Capital } word)
                return (word, length);
        return (null, 1);
    }

    private static TextSpan Span(Sentence sentence, int first, int length) =>
        new(sentence.Tokens[first].Span.Start, sentence.Tokens[first + length - 1].Span.End);
}
