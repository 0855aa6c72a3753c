using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Cuts the words of a content out of a sentence.</summary>
internal static class ContentRegion
{
    /// <summary>Drops clauses that merely stand beside: coordinated ones with a subject of their own, parataxis, the subordinator.</summary>
    public static void LeaveOutOtherClauses(ClauseReader clause, int head, bool[] mask)
    {
        foreach (var child in clause.Sentence.Children(head))
        {
            var token = clause[child];
            var beside = token.BaseRelation switch
            {
                "conj" => child > head && HasSubject(clause, child),
                "parataxis" or "discourse" or "vocative" or "cc" => true,
                "mark" => true,
                // "where at least nine were reported killed": the clause stands without its "where".
                "advmod" => child < head && clause.Form(child) is "where" or "when" && token.Upos is Upos.Adv or Upos.SConj,
                _ => false,
            };
            if (beside)
                foreach (var i in clause.Subtree(child))
                    mask[i] = false;
        }

        // A relative clause begins with its pronoun, whatever the parser hung before it.
        if (clause[head].Relation == "acl:relcl")
            foreach (var i in clause.Subtree(head))
            {
                if (i >= head || clause[i].Upos == Upos.Pron && clause.Form(i) is "which" or "who" or "whom" or "that")
                {
                    if (i < head)
                        Array.Fill(mask, false, 0, i);
                    break;
                }
            }

        static bool HasSubject(ClauseReader clause, int verb) =>
            clause.Sentence.Child(verb, "nsubj") >= 0;
    }

    /// <summary>Position after the "that" or "to" that opens a content, or after "and", "but".</summary>
    public static int SkipLink(ClauseReader clause, int head, bool[] mask)
    {
        var at = 0;
        while (at < mask.Length && !mask[at])
            at++;
        while (at < mask.Length && at < head && (clause.IsPunctuation(at) && clause.QuoteOf(at) < 0
            || clause[at].BaseRelation is "cc" or "mark" && clause.Form(at) is "that" or "to" or "and" or "but" or "of" or "as"))
            at++;
        return at;
    }

    /// <summary>A semicolon outside quotations parts what somebody says from what the text goes on to tell.</summary>
    public static void StopAtSemicolon(ClauseReader clause, int cue, bool[] mask)
    {
        for (var i = cue + 1; i < mask.Length; i++)
            if (clause.Form(i) == ";" && clause.QuoteOf(i) < 0 && !(i + 1 < mask.Length && clause.Form(i + 1) is "that"))
            {
                Array.Fill(mask, false, i, mask.Length - i);
                break;
            }

        for (var i = cue - 1; i >= 0; i--)
            if (clause.Form(i) == ";" && clause.QuoteOf(i) < 0)
            {
                Array.Fill(mask, false, 0, i + 1);
                break;
            }
    }

    /// <summary>An adjunct that follows at once, without a comma, belongs to what is said, even where the tree hangs it on the cue.</summary>
    public static void TakeTrailingAdjuncts(ClauseReader clause, int cue, bool[] mask)
    {
        var last = Array.LastIndexOf(mask, true);
        while (last >= 0 && last + 1 < mask.Length && !clause.IsPunctuation(last + 1))
        {
            var top = last + 1;
            while (clause[top].Head >= 0 && clause[top].Head != cue)
                top = clause[top].Head;
            if (clause[top].Head != cue || clause[top].BaseRelation is not ("advcl" or "obl") || clause.Subtree(top)[0] != last + 1)
                return;
            foreach (var i in clause.Subtree(top))
                mask[i] = true;
            last = Array.LastIndexOf(mask, true);
        }
    }

    /// <summary>", which the latter denies" behind a charge is no part of it.</summary>
    public static void StopAtDenial(ClauseReader clause, bool[] mask)
    {
        for (var i = 1; i < mask.Length; i++)
        {
            if (!mask[i] || clause[i].Relation != "acl:relcl" || clause.Lemma(i) is not ("deny" or "reject" or "dispute" or "dismiss" or "contest"))
                continue;
            var first = clause.Subtree(i)[0];
            while (first < i && clause.IsPunctuation(first))
                first++;
            if (clause.Form(first) == "which" && first > 0 && clause.IsPunctuation(first - 1))
                Array.Fill(mask, false, first, mask.Length - first);
        }
    }

    /// <summary>Fills in the spans; null when no words are left.</summary>
    public static FoundAttribution? Attribution(ClauseReader clause, bool[] mask, int from, int end, bool whole, FoundAttribution draft)
    {
        var parts = clause.Runs(mask, from, end);
        if (parts.IsEmpty)
            return null;
        if (!whole)
            parts = [Wording.Trim(clause.Text, new TextSpan(parts[0].Start, parts[^1].End))];
        var content = new TextSpan(parts[0].Start, parts[^1].End);
        if (whole)
        {
            // Where the cue stands inside or beside within the clause, the clause is whole; at its edge as a parenthesis it is left out.
            var inside = content.Contains(draft.CueCore);
            content = inside || draft.Entry.Class == CueClass.Phrase || clause[draft.CueToken].BaseRelation is "parataxis" or "advcl" or "discourse" && parts.Length == 1
                ? content
                : new TextSpan(Math.Min(content.Start, draft.CueCore.Start), Math.Max(content.End, draft.CueCore.End));
        }

        content = Wording.Trim(clause.Text, Wording.Completed(clause.Quotes, content, draft.CueCore, clause.Sentence.Span));
        if (content.Length == 0)
            return null;
        var kind = draft.Kind;
        if (kind == AttributionKind.Indirect && InsideQuotation(clause, content, draft.CueCore))
            kind = AttributionKind.Direct;
        // Where the content took a quotation whole, what is inside it grew as well.
        if (!whole && content.End > parts[^1].End)
            parts = [.. parts[..^1], new TextSpan(parts[^1].Start, content.End)];
        return draft with { Parts = parts, Content = content, Kind = kind };
    }

    private static bool InsideQuotation(ClauseReader clause, TextSpan content, TextSpan cue)
    {
        var quote = clause.Quotes.At(content.Start);
        return quote >= 0 && quote == clause.Quotes.At(content.End - 1) && quote != clause.Quotes.At(cue.Start);
    }
}
