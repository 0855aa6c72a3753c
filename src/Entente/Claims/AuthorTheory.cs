using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>A stretch that the author puts forward as a theory of their own.</summary>
internal sealed record FoundTheory(int Sentence, TextSpan Content);

/// <summary>
/// The author's own theories: marked sentences only ("it is no secret that …", "in my view", rhetorical questions,
/// "those who …"). A plain moral without such a mark is left alone: better to miss one than to invent one.
/// </summary>
internal static class AuthorTheory
{
    public static ImmutableArray<FoundTheory> Find(AnnotatedDocument document, ClaimLexicon lexicon, ImmutableArray<FoundAttribution> found)
    {
        var quotes = QuoteMap.Of(document.Document.Text);
        var theories = ImmutableArray.CreateBuilder<FoundTheory>();
        foreach (var sentence in document.Sentences)
        {
            var clause = new ClauseReader(document, sentence, quotes, lexicon);
            if (Of(clause) is { } span && span.Length > 0 && quotes.At(span.Start) < 0
                && !found.Any(f => f.Reach == Reach.Claim && f.Sentence == sentence.Index && f.Covers(new TextSpan(span.Start, span.Start + 1))))
                theories.Add(new FoundTheory(sentence.Index, span));
        }

        return theories.ToImmutable();
    }

    private static TextSpan? Of(ClauseReader clause)
    {
        if (clause.Count < 4 || clause.Sentence.Root < 0)
            return null;
        foreach (var (kind, words) in clause.Lexicon.AuthorMarks)
        {
            var at = kind is "opener" ? Begins(clause, words) : Position(clause, words);
            if (at < 0)
                continue;
            var span = kind switch
            {
                "it-is" => AfterItIs(clause, at, words.Length),
                "clause" => Around(clause, at, at + words.Length),
                "opener" => at + words.Length < clause.Count ? Cut(clause, at + words.Length, clause.Count) : null,
                "sentence" => Cut(clause, 0, clause.Count),
                "generic" when at == 0 => Generic(clause) ? Cut(clause, 0, clause.Count) : null,
                _ => (TextSpan?)null,
            };
            if (span is not null)
                return span;
        }

        return IsRhetorical(clause) || IsGeneric(clause) ? Cut(clause, 0, clause.Count) : null;
    }

    private static TextSpan Cut(ClauseReader clause, int first, int end) => Wording.Trim(clause.Text, Wording.Of(clause.Sentence, first, end));

    private static int Position(ClauseReader clause, ImmutableArray<string> words)
    {
        for (var at = 0; at + words.Length <= clause.Count; at++)
            if (clause.QuoteOf(at) < 0 && Matches(clause, at, words))
                return at;
        return -1;
    }

    private static int Begins(ClauseReader clause, ImmutableArray<string> words)
    {
        for (var at = 0; at < Math.Min(3, clause.Count); at++)
            if (Matches(clause, at, words))
                return at;
        return -1;
    }

    private static bool Matches(ClauseReader clause, int at, ImmutableArray<string> words)
    {
        if (at + words.Length > clause.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (clause.Form(at + i) != words[i])
                return false;
        return true;
    }

    /// <summary>"it is no secret that …": the clause; "it is no mystery why": the sentence.</summary>
    private static TextSpan? AfterItIs(ClauseReader clause, int at, int length)
    {
        if (at < 2 || clause.Form(at - 2) != "it" || clause.Lemma(at - 1) != "be")
            return null;
        var next = at + length;
        while (next < clause.Count && next < at + length + 3 && (clause[next].Upos == Upos.Adv && clause.Form(next) is not ("why" or "how") || clause.Form(next) == ","))
            next++;
        if (next < clause.Count && clause.Form(next) == "that" && next + 2 < clause.Count)
            return StopAtSemicolon(clause, next + 1);
        return next < clause.Count && clause.Form(next) is "why" or "how" or "what" ? StopAtSemicolon(clause, at - 2) : null;
    }

    private static TextSpan StopAtSemicolon(ClauseReader clause, int first)
    {
        var end = first;
        while (end < clause.Count && clause.Form(end) != ";")
            end++;
        return Cut(clause, first, end);
    }

    private static TextSpan? Around(ClauseReader clause, int at, int end)
    {
        var top = at;
        while (clause[top].Head >= at && clause[top].Head < end)
            top = clause[top].Head;
        var host = clause[top].Head;
        if (host < 0 || clause[top].BaseRelation is not ("advmod" or "obl" or "discourse" or "parataxis" or "advcl")
            || clause[host].Upos is not (Upos.Verb or Upos.Aux) && clause.Sentence.Child(host, "cop") < 0)
            return null;
        var mask = clause.Members(host);
        ContentRegion.LeaveOutOtherClauses(clause, host, mask);
        ContentRegion.StopAtSemicolon(clause, at, mask);
        var runs = clause.Runs(mask, 0, clause.Count);
        return runs.IsEmpty ? null : Wording.Trim(clause.Text, new TextSpan(runs[0].Start, runs[^1].End));
    }

    private static bool IsRhetorical(ClauseReader clause)
    {
        var last = clause.Count - 1;
        return clause.Form(last) == "?" && clause.QuoteOf(last) < 0 && clause.QuoteOf(0) < 0
            && !clause.Sentence.Tokens.Any(t => t.Form.ToLowerInvariant() is "you" or "your");
    }

    /// <summary>"A ruler who …", "Men who …" with a verb in the present or future and no name, date or figure: a maxim.</summary>
    private static bool IsGeneric(ClauseReader clause)
    {
        var root = clause.Sentence.Root;
        var subject = clause.Sentence.Child(root, "nsubj");
        if (subject < 0 || clause[subject].Upos != Upos.Noun || subject > root || clause.Sentence.Child(subject, "acl:relcl") < 0)
            return false;
        var determiner = clause.Sentence.Child(subject, "det");
        var bare = clause[subject].Xpos == "NNS" && determiner < 0 && clause.Sentence.Child(subject, "nmod:poss") < 0;
        var indefinite = determiner >= 0 && clause.Form(determiner) is "a" or "an" or "no" or "any" or "every" && determiner == 0;
        if (!(indefinite || bare && clause.Subtree(subject)[0] == 0))
            return false;
        return Generic(clause);
    }

    private static bool IsCalendar(string form) =>
        form.EndsWith("day", StringComparison.Ordinal) || form is "January" or "February" or "March" or "April" or "June" or "July" or "August" or "September" or "October" or "November" or "December";

    private static bool Generic(ClauseReader clause)
    {
        if (clause.Sentence.Tokens.Any(t => t.Upos is Upos.Num || t.Upos == Upos.PropN && !IsCalendar(t.Form) || clause.QuoteOf(t.Index) >= 0))
            return false;
        var root = clause.Sentence.Root;
        if (!clause.Lexicon.Cues(CueClass.Verb, clause.Lemma(root)).IsEmpty && clause.Sentence.Child(root, "ccomp") >= 0)
            return false;
        return clause[root].Xpos is "VBP" or "VBZ" || clause.Modal(root) is "will" or "must" or "can" or "should"
            || clause.Sentence.Children(root).Any(c => clause[c].BaseRelation is "aux" or "cop" && clause[c].Xpos is "VBP" or "VBZ" && clause.Lemma(c) is not "have"
                && clause[root].Xpos is not "VBG");
    }
}
