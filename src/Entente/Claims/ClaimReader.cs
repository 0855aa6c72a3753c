using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Finds who is the participant that a word heads; several for a plural or a coordination, none for an unknown word.</summary>
/// <param name="sentence">Index of the sentence.</param>
/// <param name="headToken">Index in the sentence of the noun phrase's head.</param>
/// <param name="when">When they acted, where that is known: roles depend on it.</param>
public delegate ImmutableArray<Entity> SourceLookup(int sentence, int headToken, DateInterval? when);

/// <summary>Reads who says what: claims with the chain of their speakers, and the speakers of each event.</summary>
public sealed class ClaimReader
{
    private readonly ClaimLexicon _lexicon;
    private readonly AttributionFinder _finder;

    /// <summary>Makes a reader over a lexicon.</summary>
    public ClaimReader(ClaimLexicon lexicon)
    {
        _lexicon = lexicon;
        _finder = new AttributionFinder(lexicon);
    }

    /// <summary>A reader over the lexicon compiled into this assembly.</summary>
    public static ClaimReader Load() => new(ClaimLexicon.Load());

    /// <summary>The attributions of a document as spans alone, without asking who the sources are.</summary>
    public ImmutableArray<AttributionSpans> Spans(AnnotatedDocument document) => AttributionSpans.Of(document, _finder.Find(document));

    /// <summary>Reads the claims of a document and on whose word its events stand.</summary>
    /// <param name="document">The analysed document.</param>
    /// <param name="actors">Who a word names, pronouns resolved.</param>
    /// <param name="events">The document's events.</param>
    /// <param name="figures">The document's figures.</param>
    public DocumentClaims Read(AnnotatedDocument document, SourceLookup actors, ImmutableArray<Event> events, ImmutableArray<Figure> figures)
    {
        var found = _finder.Find(document);
        var theories = AuthorTheory.Find(document, _lexicon, found);
        var telling = found.Where(f => f.Reach != Reach.Stance && !f.FirstPerson).ToImmutableArray();
        var attributions = new Dictionary<FoundAttribution, Attribution>(ReferenceEqualityComparer.Instance);
        foreach (var one in telling)
            attributions[one] = Attribute(document, actors, one);

        ImmutableArray<Attribution> Chain(IEnumerable<FoundAttribution> speakers) =>
            [.. speakers.OrderByDescending(Reaching).ThenBy(f => f.Cue).Select(f => attributions[f])];

        var drafts = found.Where(f => f.Reach == Reach.Claim).Select(f => new Draft(
                f.ContentSentence,
                f.Content,
                f.FirstPerson ? Chain(Around(telling, f.CueCore, f)) : Chain(Around(telling, f.CueCore, f).Append(f)),
                OpinionReading.IsOpinion(document, _lexicon, f),
                f.Parts))
            .Concat(theories.Select(t => new Draft(
                t.Sentence, t.Content, Chain(Around(telling, new TextSpan(t.Content.Start, t.Content.Start + 1), null)), true, [t.Content])))
            .OrderBy(d => d.Content).ToList();

        var claims = drafts.Select((d, i) => new Claim(
            string.Create(CultureInfo.InvariantCulture, $"{document.Document.Id}/c{i + 1}"),
            new Quotation(document.TextOf(d.Content), d.Sentence, d.Content),
            d.Chain,
            d.Opinion,
            [.. figures.Where(f => d.Content.Contains(f.Span)).OrderBy(f => f.Span)],
            [.. events.Where(e => d.Parts.Any(p => p.Contains(Anchor(document, e)))).Select(e => e.Id)])).ToImmutableArray();

        var speakers = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Attribution>>(StringComparer.Ordinal);
        foreach (var one in events)
        {
            var chain = Chain(Around(telling, Anchor(document, one), null));
            if (!chain.IsEmpty)
                speakers[one.Id] = chain;
        }

        return new DocumentClaims(claims, speakers.ToImmutable());
    }

    /// <summary>The trigger's head word: a trigger of several words may straddle a cue.</summary>
    private static TextSpan Anchor(AnnotatedDocument document, Event one) =>
        document.Sentences[one.Trigger.Sentence].Tokens[one.Trigger.Token].Span;

    private sealed record Draft(int Sentence, TextSpan Content, ImmutableArray<Attribution> Chain, bool Opinion, ImmutableArray<TextSpan> Parts);

    private static int Reaching(FoundAttribution one) => one.Parts.Sum(p => p.Length);

    /// <summary>Those in whose content the words stand. Of two that hold each other's cue the shorter is inside.</summary>
    private static IEnumerable<FoundAttribution> Around(ImmutableArray<FoundAttribution> telling, TextSpan words, FoundAttribution? self)
    {
        foreach (var one in telling)
        {
            // "claimed responsibility": an act read off the cue itself is on the claimant's word.
            var ownDeed = self is null && one.Reach == Reach.Events && one.Entry.Words.Length > 1 && one.CueCore.Contains(words);
            if (!ownDeed && (!one.Covers(words) || one.Cue.Contains(words) && one.Entry.Class != CueClass.Noun))
                continue;
            if (self is not null && (one.Sentence == self.Sentence && one.CueToken == self.CueToken
                || self.Covers(one.CueCore) && Reaching(self) >= Reaching(one)))
                continue;
            yield return one;
        }
    }

    private static Attribution Attribute(AnnotatedDocument document, SourceLookup actors, FoundAttribution found)
    {
        var source = found.Source is { } mention ? Entity(document, actors, mention) : null;
        return new Attribution(
            source,
            new Quotation(document.TextOf(found.Cue), found.Sentence, found.Cue),
            found.Kind,
            found.Certainty,
            found.Entry.Attitude);
    }

    private static Entity Entity(AnnotatedDocument document, SourceLookup actors, SourceMention mention)
    {
        var known = actors(mention.Sentence, mention.Head, null);
        return known.IsEmpty ? SpeakerWords.Entity(document, mention) : known[0];
    }
}
