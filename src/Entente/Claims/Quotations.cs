using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>
/// Gives quotations to their speakers: contents that syntax found are widened to the whole quotation, over sentences
/// and paragraphs; a quotation without a cue of its own goes to the verb of saying beside it, or goes on with the
/// speaker of the quotation just before.
/// </summary>
internal sealed class Quotations(AnnotatedDocument document, QuoteMap quotes, ImmutableArray<ClauseReader> clauses)
{
    private readonly bool[] _taken = new bool[quotes.Quotes.Length];
    private readonly List<FoundAttribution>?[] _carriers = new List<FoundAttribution>?[quotes.Quotes.Length];

    private string Text => document.Document.Text;

    public void Widen(List<FoundAttribution> found)
    {
        for (int i = 0, all = found.Count; i < all; i++)
        {
            var widened = Widened(found[i]);
            found[i] = widened[0];
            found.AddRange(widened.Skip(1));
        }

        FindLooseSpeakers(found);
        found.RemoveAll(InsideOwnQuotationOnly);
    }

    private List<FoundAttribution> Widened(FoundAttribution one)
    {
        if (one.Entry.Class is not (CueClass.Verb or CueClass.Phrase or CueClass.Noun) || one.Description || !one.Entry.Reports && one.Entry.Class == CueClass.Verb)
            return [one];
        var cueQuote = quotes.At(one.CueCore.Start);
        var touched = new SortedSet<int>();
        foreach (var part in one.Parts)
            for (var q = FirstFrom(part.Start); q < quotes.Quotes.Length && quotes.Quotes[q].Outer.Start < part.End; q++)
                if (q != cueQuote && IsUtterance(q) && Covers(part, quotes.Quotes[q], one))
                    touched.Add(q);
        if (touched.Count == 0)
            return [one];
        var direct = touched.Any(q => Mostly(one.Parts, quotes.Quotes[q]));
        if (!direct && AfterAFullStop(one, touched) is >= 0 and var own)
        {
            touched = [own];
            direct = true;
        }

        if (!direct)
        {
            foreach (var q in touched)
                _taken[q] = true;
            return [one];
        }

        // "“A,” she said, “B.”": the second half belongs to the same cue.
        var sentence = document.Sentences[one.Sentence].Span;
        for (var q = FirstFrom(one.CueCore.End); q < quotes.Quotes.Length && quotes.Quotes[q].Outer.Start < sentence.End; q++)
            if (q != cueQuote && IsUtterance(q) && OnlyCommaBefore(q, one))
                touched.Add(q);
        foreach (var q in touched)
            _taken[q] = true;
        var spans = touched.Select(q => Wording.Trim(Text, quotes.Quotes[q].Inner)).Where(s => s.Length > 0).ToList();
        spans.Sort();
        if (spans.Count == 0)
            return [one];
        var reach = one.Entry.Has("quote") && one.Reach == Reach.Stance && one.Entry.Frames["quote"] == Reach.Claim && Plain(one) ? Reach.Claim : one.Reach;
        var made = new List<FoundAttribution>();
        foreach (var utterance in Utterances(spans, one))
        {
            var content = Wording.Trim(Text, new TextSpan(utterance[0].Start, utterance[^1].End));
            var whose = SentenceAt(content.Start);
            made.Add(one with
            {
                Parts = utterance,
                Content = content,
                ContentSentence = whose,
                ContentHead = whose == one.ContentSentence ? one.ContentHead : HeadOf(whose),
                Kind = AttributionKind.Direct,
                Reach = reach,
            });
        }

        foreach (var q in touched)
            (_carriers[q] ??= []).Add(made[^1]);
        return made;
    }

    /// <summary>A sentence of the author's before the quotation, which the sentence splitter left in one piece with it.</summary>
    private int AfterAFullStop(FoundAttribution one, SortedSet<int> touched)
    {
        var q = touched.Max;
        var quote = quotes.Quotes[q].Outer;
        var start = one.Parts[0].Start;
        if (quote.End > one.CueCore.Start || quote.Start <= start)
            return -1;
        var before = Text.AsSpan(start, quote.Start - start).TrimEnd();
        return before.Length > 0 && before[^1] is '.' or '!' or '?' ? q : -1;
    }

    /// <summary>"“A,” he said, “B.”" is one utterance, the clause whole; "“A,” he said. “B.”" is two.</summary>
    private List<ImmutableArray<TextSpan>> Utterances(List<TextSpan> spans, FoundAttribution one)
    {
        var utterances = new List<ImmutableArray<TextSpan>>();
        var sentence = document.Sentences[one.Sentence].Span;
        foreach (var span in spans)
        {
            var last = utterances.Count == 0 ? default : utterances[^1];
            if (!last.IsDefault && sentence.Contains(new TextSpan(last[0].Start, span.End))
                && Text.AsSpan(last[^1].End, span.Start - last[^1].End).TrimEnd([' ', '“', '"', '\'']) is var between
                && between.Length > 0 && between[^1] is not ('.' or ':' or '!' or '?'))
                utterances[^1] = last.Add(span);
            else
                utterances.Add([span]);
        }

        return utterances;
    }

    /// <summary>Whether nothing but the frame made the attribution a stance ("urged" with a clause; quoted, it is a claim).</summary>
    private bool Plain(FoundAttribution one) =>
        CertaintyReading.Reduce(clauses[one.Sentence], one.Entry, one.CueToken, Reach.Claim, one.FirstPerson) == Reach.Claim;

    private void FindLooseSpeakers(List<FoundAttribution> found)
    {
        FoundAttribution? last = null;
        var lastEnd = -1;
        for (var q = 0; q < quotes.Quotes.Length; q++)
        {
            if (_carriers[q] is { } carriers)
            {
                (last, lastEnd) = (carriers[0], quotes.Quotes[q].Outer.End);
                continue;
            }

            if (_taken[q] || !IsUtterance(q))
                continue;
            var made = Signed(q) ?? Beside(q) ?? (last is not null && GoesOn(last, lastEnd, q) ? Continued(last, q) : null);
            if (made is null)
                continue;
            found.Add(made);
            (last, lastEnd) = (made, quotes.Quotes[q].Outer.End);
        }
    }

    /// <summary>A verb of saying outside the marks in the sentence where the quotation begins or ends, nearest first.</summary>
    private FoundAttribution? Beside(int q)
    {
        var quote = quotes.Quotes[q];
        FoundAttribution? best = null;
        var bestDistance = int.MaxValue;
        var from = SentenceAt(quote.Outer.Start);
        var to = SentenceAt(quote.Outer.End - 1);
        // "X continued:" closes its own sentence, or even its paragraph, before the quotation opens.
        var introduced = from > 0 && document.Sentences[from].Span.Start >= quote.Outer.Start - 1 && Text[document.Sentences[from - 1].Span.End - 1] == ':';
        foreach (var index in introduced ? [from - 1, from, to] : from == to ? [from] : (ReadOnlySpan<int>)[from, to])
        {
            var clause = clauses[index];
            for (var word = 0; word < clause.Count; word++)
            {
                if (clause[word].Upos != Upos.Verb || clause.QuoteOf(word) >= 0)
                    continue;
                var entries = clause.Lexicon.Cues(CueClass.Verb, clause.Lemma(word));
                var entry = entries.FirstOrDefault(e => e.Words.Length == 1 && e.Has("quote"));
                if (entry is null || clause.Speaker(word) is not (>= 0 and var subject) || clause.Form(subject) is "i" or "we" or "you" || clause.QuoteOf(subject) >= 0)
                    continue;
                var span = clause[word].Span;
                var distance = span.Start < quote.Outer.Start ? quote.Outer.Start - span.End : span.Start - quote.Outer.End;
                if (distance >= bestDistance || distance > 120 || !Borders(span, quote))
                    continue;
                (best, bestDistance) = (Made(clause, entry, word, subject, q), distance);
            }
        }

        return best;
    }

    /// <summary>"“…” — Ana Petrov": a signature after a dash.</summary>
    private FoundAttribution? Signed(int q)
    {
        var quote = quotes.Quotes[q];
        var at = quote.Outer.End;
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
            at++;
        if (at >= Text.Length || Text[at] is not ('—' or '―' or '–'))
            return null;
        var clause = clauses[SentenceAt(at)];
        var dash = 0;
        while (dash < clause.Count && clause[dash].Span.Start < at)
            dash++;
        if (dash + 1 >= clause.Count)
            return null;

        var last = dash + 1;
        while (last < clause.Count && last < dash + 6 && clause[last].Upos == Upos.PropN)
            last++;
        if (last == dash + 1 || last < clause.Count && Text.AsSpan(clause[last - 1].Span.End, clause[last].Span.Start - clause[last - 1].Span.End).IndexOf('\n') < 0 && clause.Form(last) is not ("," or "(" or "."))
            return null;
        var content = Wording.Trim(Text, quote.Inner);
        var sentence = SentenceAt(content.Start);
        return new FoundAttribution
        {
            Sentence = clause.Sentence.Index,
            CueToken = dash,
            Cue = clause[dash].Span,
            CueCore = clause[dash].Span,
            Source = new SourceMention(clause.Sentence.Index, dash + 1, Wording.Of(clause.Sentence, dash + 1, last)),
            Parts = [content],
            Content = content,
            ContentSentence = sentence,
            ContentHead = HeadOf(sentence),
            Kind = AttributionKind.Direct,
            Certainty = Certainty.Certain,
            Reach = Reach.Claim,
            Entry = clause.Lexicon.Cues(CueClass.Verb, "say")[0],
        };
    }

    /// <summary>Between verb and quotation stands no other sentence, and the quotation is set off by a comma, a colon or its own stop.</summary>
    private bool Borders(TextSpan verb, Quote quote)
    {
        if (verb.Start > quote.Outer.End)
            return quote.Inner.Length > 0 && Text[quote.Inner.End - 1] is ',' or '?' or '!' or '.' or '—' || quote.Outer.End < Text.Length && Text[quote.Outer.End] == ',';
        var between = Text.AsSpan(verb.End, quote.Outer.Start - verb.End).TrimEnd();
        return between.Length == 0 && HasVerb(quote) || between.Length > 0 && (between[^1] is ',' or ':' or '-' or '—' || between.EndsWith("that", StringComparison.Ordinal));
    }

    /// <summary>Whether a quotation holds a verb: "rejected “as a whole”" says nothing.</summary>
    private bool HasVerb(Quote quote)
    {
        foreach (var token in document.Sentences[SentenceAt(quote.Inner.Start)].Tokens)
            if (quote.Inner.Contains(token.Span) && token.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        return false;
    }

    private FoundAttribution? Made(ClauseReader clause, CueEntry entry, int word, int subject, int q)
    {
        var (first, end) = CueWords.Core(clause, word, -1);
        var content = Wording.Trim(Text, quotes.Quotes[q].Inner);
        var sentence = SentenceAt(content.Start);
        return new FoundAttribution
        {
            Sentence = clause.Sentence.Index,
            CueToken = word,
            Cue = Wording.Of(clause.Sentence, word, end),
            CueCore = Wording.Of(clause.Sentence, first, end),
            Source = clause.Source(subject),
            Parts = [content],
            Content = content,
            ContentSentence = sentence,
            ContentHead = HeadOf(sentence),
            Kind = AttributionKind.Direct,
            Certainty = entry.Certainty,
            Reach = CertaintyReading.Reduce(clause, entry, word, entry.Frames["quote"], firstPerson: false),
            Entry = entry,
        };
    }

    /// <summary>The next quotation follows with nothing, or no other speaker, between.</summary>
    private bool GoesOn(FoundAttribution last, int lastEnd, int q)
    {
        var start = quotes.Quotes[q].Outer.Start;
        var sentence = SentenceAt(start);
        if (document.Sentences[sentence].Span.Start < start - 1 || SentenceAt(lastEnd - 1) < sentence - 2 || last.Source is null)
            return false;
        var between = new TextSpan(lastEnd, start).In(Text);
        // Only the cue of the last quotation, at most one more sentence, and no new paragraph that begins otherwise.
        return between.Length < 450 && last.CueCore.End <= start && !clauses.Where(c => c.Sentence.Index >= SentenceAt(lastEnd - 1) && c.Sentence.Index < sentence
            && c.Sentence.Index != last.Sentence).Any(c => c.Sentence.Tokens.Any(t => c.QuoteOf(t.Index) < 0 && t.Upos == Upos.Verb));
    }

    private FoundAttribution Continued(FoundAttribution last, int q)
    {
        var content = Wording.Trim(Text, quotes.Quotes[q].Inner);
        var sentence = SentenceAt(content.Start);
        return last with { Parts = [content], Content = content, ContentSentence = sentence, ContentHead = HeadOf(sentence), Kind = AttributionKind.Direct };
    }

    /// <summary>"I think", said inside one's own quotation, is part of what one says.</summary>
    private bool InsideOwnQuotationOnly(FoundAttribution one) => one.FirstPerson && quotes.At(one.CueCore.Start) >= 0;

    private bool IsUtterance(int q)
    {
        var inner = quotes.Quotes[q].Inner;
        var text = inner.In(Text).AsSpan().TrimEnd();
        if (text.Length == 0)
            return false;
        if (IsTitle(text))
            return false;
        var words = 1 + text.Count(' ');
        return words >= 6 || words >= 2 && text[^1] is ',' or '.' or '!' or '?';
    }

    /// <summary>"Face the Nation": a name in quotation marks, every long word with a capital.</summary>
    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        if (text[^1] is '!' or '?')
            return false;
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.Length > 3 && char.IsLower(word[0]) || ++words > 7)
                return false;
        }

        return words > 1;
    }

    private static bool Covers(TextSpan part, Quote quote, FoundAttribution one) =>
        quote.Outer.Overlaps(part) && (part.Start >= quote.Outer.Start || part.End >= Math.Min(quote.Inner.End - 2, part.End)) && !one.CueCore.Overlaps(quote.Outer);

    private static bool Mostly(ImmutableArray<TextSpan> parts, Quote quote)
    {
        foreach (var part in parts)
        {
            var shared = Math.Min(part.End, quote.Outer.End) - Math.Max(part.Start, quote.Outer.Start);
            if (part.Start >= quote.Outer.Start ? shared * 10 >= part.Length * 7 : shared * 20 >= part.Length * 19)
                return true;
        }

        return false;
    }

    private bool OnlyCommaBefore(int q, FoundAttribution one)
    {
        var start = quotes.Quotes[q].Outer.Start;
        if (start < one.CueCore.End)
            return false;
        var between = Text.AsSpan(one.CueCore.End, start - one.CueCore.End).TrimEnd();
        return between.Length < 120 && (between.Length == 0 || between[^1] is ',' or ':' or '.' or '—' or '-');
    }

    private int FirstFrom(int position)
    {
        var q = 0;
        while (q < quotes.Quotes.Length && quotes.Quotes[q].Outer.End <= position)
            q++;
        return q;
    }

    private int HeadOf(int sentence) => Math.Max(0, document.Sentences[sentence].Root);

    private int SentenceAt(int position)
    {
        int low = 0, high = document.Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (document.Sentences[middle].Span.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
