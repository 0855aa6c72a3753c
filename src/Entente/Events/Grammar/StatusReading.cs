using Entente.Language;

namespace Entente.Events.Grammar;

/// <summary>Whether an act took place, as the words around its trigger tell.</summary>
/// <param name="Status">The status.</param>
/// <param name="Expected">Whether others expect it, rather than the actor undertaking it.</param>
/// <param name="Purpose">Whether it is told only as a purpose, a wish or a possibility of somebody else's act.</param>
/// <param name="Refused">Whether the actor is told not to be willing: "will not", "would not", "failed to agree".</param>
/// <param name="Because">The words or the construction behind it.</param>
internal readonly record struct StatusReading(EventStatus Status, bool Expected, bool Purpose, string Because, bool Refused = false)
{
    private static readonly StatusReading Plain = new(EventStatus.Happened, false, false, "plain statement");

    public static StatusReading Of(SentenceGrammar grammar, int trigger)
    {
        var reading = Plain;
        var at = trigger;
        // From the trigger up through the verbs that govern it, until a clause stands on its own.
        for (var steps = 0; at >= 0 && steps < 12; steps++)
        {
            var here = AtVerb(grammar, at);
            if (here.Status == EventStatus.Negated && reading.Status is not EventStatus.Attempted)
                return here;
            reading = Stronger(reading, here);
            var token = grammar.At(at);
            var head = token.Head;
            if (head < 0)
                break;
            var governed = Governed(grammar, at, head);
            if (governed is not { } link)
                break;
            reading = Stronger(reading, link);
            if (reading.Status is EventStatus.Negated)
                return reading;
            at = head;
        }

        return reading;
    }

    private static StatusReading Stronger(StatusReading one, StatusReading other) =>
        Rank(other.Status) > Rank(one.Status)
            ? other with { Expected = one.Expected || other.Expected, Purpose = one.Purpose || other.Purpose }
            : one with { Expected = one.Expected || other.Expected, Purpose = one.Purpose || other.Purpose };

    private static int Rank(EventStatus status) => status switch
    {
        EventStatus.Negated => 6,
        EventStatus.Hypothetical => 5,
        EventStatus.Attempted => 4,
        EventStatus.Future => 3,
        EventStatus.Repeated => 2,
        EventStatus.Ongoing => 1,
        _ => 0,
    };

    private static StatusReading AtVerb(SentenceGrammar grammar, int token)
    {
        var negation = Negation.Of(grammar, token);
        if (negation >= 0 && Counterfact.Negated(grammar, token))
            return new(EventStatus.Happened, false, false, $"“{grammar.At(negation).Form}” of what would have been");
        if (negation >= 0)
            return new(EventStatus.Negated, false, false, $"negated by “{grammar.At(negation).Form}”", WillNot(grammar, token));
        var reading = Plain;
        var sentence = grammar.Sentence;
        var (progressive, pluperfect) = (false, false);
        // "have worked together since 1974": still do.
        var (perfect, since) = (false, false);
        foreach (var child in sentence.Children(token))
        {
            var lemma = grammar.Lemma(child);
            switch (grammar.At(child).BaseRelation)
            {
                case "aux" when lemma is "will" or "shall" or "'ll" or "’ll":
                    reading = Stronger(reading, new(EventStatus.Future, false, false, $"“{grammar.At(child).Form}”"));
                    break;
                case "aux" when lemma is "would":
                    reading = Stronger(reading, UnderReport(grammar, token)
                        ? new(EventStatus.Future, false, false, "“would” in reported speech")
                        : new(EventStatus.Hypothetical, false, false, "“would”"));
                    break;
                case "aux" when lemma is "could" or "might" or "may" or "should" or "must" or "can" or "ought" or "need":
                    reading = Stronger(reading, new(EventStatus.Hypothetical, false, true, $"“{grammar.At(child).Form}”"));
                    break;
                case "aux" when lemma == "be" && grammar.At(token).Xpos == "VBG":
                    progressive = true;
                    break;
                case "aux" or "cop" when lemma == "be" && grammar.IsInfinitive(token) && grammar.Sentence.Child(token, "nsubj") >= 0:
                    reading = Stronger(reading, new(EventStatus.Future, false, false, $"“{grammar.At(child).Form} to”"));
                    break;
                case "aux" when lemma == "have" && grammar.At(child).Xpos == "VBD":
                    pluperfect = true;
                    break;
                case "aux" when lemma == "have" && grammar.At(child).Xpos is "VBZ" or "VBP":
                    perfect = true;
                    break;
                case "obl" when grammar.CaseOf(child) == "since":
                    since = true;
                    break;
                case "mark" when grammar.InClass(child, "conditional"):
                    reading = Stronger(reading, new(EventStatus.Hypothetical, false, true, $"“{grammar.At(child).Form}”"));
                    break;
            }
        }

        if (Counterfact.Inverted(grammar, token) is >= 0 and var inverted)
            reading = Stronger(reading, new(EventStatus.Hypothetical, false, true, $"“{grammar.At(inverted).Form}” before its subject"));
        if (Recurrence.Repeated(grammar, token) is >= 0 and var again)
            reading = Stronger(reading, new(EventStatus.Repeated, false, false, $"“{grammar.At(again).Form}”"));
        if (Recurrence.Lasting(grammar, token) is >= 0 and var still)
            reading = Stronger(reading, new(EventStatus.Ongoing, false, false, $"“{grammar.At(still).Form}”"));
        if (grammar.Lemma(token) is "remain" or "stay" && grammar.At(token).Xpos is "VBZ" or "VBP")
            reading = Stronger(reading, new(EventStatus.Ongoing, false, false, $"“{grammar.At(token).Form}”"));
        if (perfect && since)
            reading = Stronger(reading, new(EventStatus.Ongoing, false, false, "“since”"));
        if (progressive && !pluperfect && grammar.Lemma(token) is not "go")
            reading = Stronger(reading, new(EventStatus.Ongoing, false, false, "progressive"));
        return reading;
    }

    /// <summary>What the governing word makes of the act below it; null where the clause below stands on its own.</summary>
    private static StatusReading? Governed(SentenceGrammar grammar, int token, int head)
    {
        var relation = grammar.At(token).Relation;
        var infinitive = grammar.IsInfinitive(token);
        var noun = grammar.IsNominal(token);
        switch (grammar.At(token).BaseRelation)
        {
            case "xcomp":
                return Complement(grammar, head, infinitive);
            case "ccomp":
                // What somebody denies is told with him as its source: only the author's own words negate.
                return grammar.InClass(head, "desire") ? new(EventStatus.Hypothetical, false, true, $"“{grammar.At(head).Form}”") : null;
            case "conj":
                // A conjunct shares the auxiliary only where it has none of its own: "will withdraw and disarm".
                return grammar.At(token).Xpos is "VB" or "VBN" or "VBG" && grammar.Sentence.Child(token, "nsubj") < 0
                    && grammar.Sentence.Child(token, "aux") < 0 ? Plain : infinitive ? Plain : null;
            case "acl" when infinitive && grammar.InClass(head, "attempted-deed"):
                return new(EventStatus.Attempted, false, false, $"“{grammar.At(head).Form} to”");
            case "advcl" or "acl" when relation != "acl:relcl" && infinitive:
                return Complement(grammar, head, true) is { Status: not EventStatus.Happened } known ? known
                    : new(EventStatus.Hypothetical, false, true, $"purpose of “{grammar.At(head).Form}”");
            case "advcl" when grammar.At(token).Xpos == "VBG" && grammar.MarkOf(token) is "without":
                return new(EventStatus.Negated, false, false, "“without”");
            case "advcl" when grammar.InClass(head, "object-control") && grammar.MarkOf(token) is "from":
                return new(EventStatus.Negated, false, false, $"“{grammar.At(head).Form} … from”");
            case "obj" or "nsubj" when (relation == "obj" || relation == "nsubj:pass") && grammar.InClass(head, "foil"):
                return new(EventStatus.Attempted, false, false, $"“{grammar.At(head).Form}”");
            case "obj" or "nsubj" when (relation == "obj" || relation == "nsubj:pass") && grammar.InClass(head, "avert"):
                return new(EventStatus.Negated, false, false, $"“{grammar.At(head).Form}”");
            case "obj" or "nsubj" when (relation == "obj" || relation == "nsubj:pass") && grammar.InClass(head, "postpone"):
                return new(EventStatus.Future, false, false, $"“{grammar.At(head).Form}”");
            case "nsubj" when grammar.InClass(token, "attempted-deed") && grammar.Lemma(head) is "fail" or "miscarry" or "founder":
                return new(EventStatus.Attempted, false, false, $"“{grammar.At(head).Form}”");
            case "obj" when noun || grammar.At(token).Xpos == "VBG":
                return grammar.InClass(head, "desire") || grammar.InClass(head, "plan")
                    ? new(grammar.InClass(head, "plan") ? EventStatus.Future : EventStatus.Hypothetical, false, true, $"“{grammar.At(head).Form}”")
                    : grammar.InClass(head, "attempt") ? new(EventStatus.Attempted, false, false, $"“{grammar.At(head).Form}”")
                    : grammar.InClass(head, "negative") ? new(EventStatus.Negated, false, false, $"“{grammar.At(head).Form}”")
                    : grammar.LightGovernor(token) == head || !IsGiven(grammar, token) ? Plain : null;
            case "nsubj" when relation == "nsubj:pass":
                return grammar.InClass(head, "expect") ? new(EventStatus.Future, true, false, $"“{grammar.At(head).Form}”")
                    : grammar.InClass(head, "plan") ? new(EventStatus.Future, false, false, $"“{grammar.At(head).Form}”")
                    : grammar.LightGovernor(token) == head ? Plain : null;
            case "obl" when noun && grammar.LightGovernor(token) == head:
                return Plain;
            default:
                return null;
        }
    }

    /// <summary>Whether a noun speaks of something known, which no wish or plan about it makes uncertain.</summary>
    private static bool IsGiven(SentenceGrammar grammar, int noun)
    {
        foreach (var child in grammar.Sentence.Children(noun))
            if (grammar.At(child).BaseRelation == "det" && grammar.Lemma(child) is "the" or "this" or "that" or "these" or "those")
                return true;
        return false;
    }

    private static StatusReading Complement(SentenceGrammar grammar, int head, bool infinitive)
    {
        var word = $"“{grammar.At(head).Form}”";
        if (grammar.InClass(head, "attempt"))
            return new(EventStatus.Attempted, false, false, word, grammar.Lemma(head) == "fail");
        if (grammar.InClass(head, "continue"))
            return grammar.At(head).Xpos is "VBZ" or "VBP" or "VBG" ? new(EventStatus.Ongoing, false, false, word) : Plain;
        if (grammar.InClass(head, "negative") || grammar.InClass(head, "denial"))
            return new(EventStatus.Negated, false, false, word);
        if (!infinitive)
            return Plain;
        if (grammar.InClass(head, "expect"))
            return new(EventStatus.Future, true, false, word);
        // "is about to" looks ahead; "was about to" is told of what then did not come.
        if (grammar.Lemma(head) == "about")
            return grammar.Sentence.Children(head, "cop").LastOrDefault(-1) is >= 0 and var be && grammar.At(be).Xpos is "VBZ" or "VBP"
                ? new(EventStatus.Future, false, false, "“about to”") : new(EventStatus.Hypothetical, false, false, "“about to”");
        if (grammar.Lemma(head) == "have" && HasAdverb(grammar, head, "yet"))
            return new(EventStatus.Negated, false, false, "“have yet to”");
        if (grammar.Lemma(head) == "be")
            return new(EventStatus.Future, false, false, $"“{grammar.At(head).Form} to”");
        if (grammar.InClass(head, "plan"))
            return new(EventStatus.Future, false, false, word);
        if (grammar.Lemma(head) == "go" && grammar.At(head).Xpos == "VBG")
            return new(EventStatus.Future, false, false, "“going to”");
        if (grammar.InClass(head, "desire"))
            return new(EventStatus.Hypothetical, false, true, word);
        return Plain;
    }

    private static bool HasAdverb(SentenceGrammar grammar, int verb, string adverb)
    {
        foreach (var child in grammar.Sentence.Children(verb))
            if (grammar.At(child).BaseRelation == "advmod" && grammar.Lemma(child) == adverb)
                return true;
        return false;
    }

    private static bool WillNot(SentenceGrammar grammar, int token)
    {
        foreach (var child in grammar.Sentence.Children(token))
            if (grammar.At(child).BaseRelation == "aux" && grammar.Lemma(child) is "will" or "would" or "wo" or "shall")
                return true;
        return false;
    }

    private static bool UnderReport(SentenceGrammar grammar, int token)
    {
        for (var (at, steps) = (token, 0); at >= 0 && steps < 4; at = grammar.At(at).Head, steps++)
        {
            var head = grammar.At(at).Head;
            if (head < 0)
                return false;
            if (grammar.At(at).BaseRelation is "ccomp" or "parataxis" && grammar.At(head).Upos == Upos.Verb && grammar.InClass(head, "report"))
                return true;
            if (grammar.At(at).BaseRelation is not ("conj" or "xcomp"))
                return false;
        }

        return false;
    }
}
