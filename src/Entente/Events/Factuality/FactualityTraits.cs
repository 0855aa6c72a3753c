using Entente.Events.Grammar;
using Entente.Language;

namespace Entente.Events.Factuality;

/// <summary>
/// What a sentence shows of whether a word's act took place: its own form, auxiliaries, negation and opener, the words that govern it,
/// up to three of them, and the kind of sentence. Each trait is a name; data/events/factuality.tsv says what it weighs.
/// </summary>
internal static class FactualityTraits
{
    private const int Governors = 3;
    private static readonly string[] Classes = ["attempt", "expect", "plan", "desire", "continue", "negative", "denial", "report"];

    public static List<string> Of(SentenceGrammar grammar, int word)
    {
        var traits = new List<string> { "always" };
        var at = grammar.At(word);
        traits.Add($"part|{at.Upos.Name()}");
        traits.Add($"tag|{at.Xpos}");
        traits.Add($"relation|{at.Relation}|{at.Xpos}");
        traits.Add($"lemma|{grammar.Lemma(word)}");
        var status = StatusReading.Of(grammar, word);
        traits.Add($"status|{status.Status}{(status.Purpose ? "|purpose" : "")}{(status.Expected ? "|expected" : "")}");
        Clause(grammar, word, "", traits);
        Nouns(grammar, word, traits);
        Above(grammar, word, traits);
        Whole(grammar, word, traits);
        return traits;
    }

    /// <summary>What hangs on a predicate: auxiliaries, negation, opener, adverbs, its condition.</summary>
    private static void Clause(SentenceGrammar grammar, int word, string where, List<string> traits)
    {
        if (Negation.Of(grammar, word) >= 0)
            traits.Add($"{where}negated");
        var auxiliaries = "";
        foreach (var child in grammar.Sentence.Children(word))
        {
            var at = grammar.At(child);
            var lemma = grammar.Lemma(child);
            switch (at.BaseRelation)
            {
                case "aux" or "cop":
                    traits.Add($"{where}{at.BaseRelation}|{lemma}");
                    auxiliaries += $"{(lemma is "be" or "have" or "do" ? lemma + at.Xpos : lemma)} ";
                    break;
                case "mark":
                    traits.Add($"{where}opener|{lemma}|{grammar.At(word).BaseRelation}");
                    break;
                case "advmod":
                    traits.Add($"{where}adverb|{lemma}");
                    break;
                case "advcl" when grammar.MarkOf(child) is { } mark:
                    traits.Add($"{where}clause|{mark}");
                    break;
                case "case" when where.Length == 0:
                    traits.Add($"case|{lemma}|{at.BaseRelation}");
                    break;
            }
        }

        traits.Add($"{where}form|{auxiliaries}{grammar.At(word).Xpos}");
    }

    /// <summary>Who and what: pronouns, bare plurals, "no" and "any".</summary>
    private static void Nouns(SentenceGrammar grammar, int word, List<string> traits)
    {
        foreach (var child in grammar.Sentence.Children(word))
        {
            var at = grammar.At(child);
            if (at.BaseRelation is "det" or "nmod" && at.Upos is Upos.Det or Upos.Pron)
                traits.Add($"determiner|{grammar.Lemma(child)}");
            if (at.BaseRelation is not ("nsubj" or "obj"))
                continue;
            var determiner = grammar.Sentence.Child(child, "det");
            traits.Add($"{at.BaseRelation}|" + (at.Upos is Upos.Pron ? grammar.Lemma(child) : at.Upos is Upos.PropN ? "name"
                : (determiner >= 0 ? grammar.Lemma(determiner) : "bare") + " " + at.Xpos));
        }

        if (grammar.Sentence.Child(word, "nsubj") < 0 && grammar.SurfaceSubject(word) is >= 0 and var understood)
            traits.Add($"understood|{(grammar.At(understood).Upos is Upos.Pron ? grammar.Lemma(understood) : grammar.At(understood).Xpos)}");
    }

    private static void Above(SentenceGrammar grammar, int word, List<string> traits)
    {
        var path = "";
        var token = word;
        for (var level = 1; level <= Governors; level++)
        {
            // A conjunct stands where the first of its series does.
            var first = grammar.FirstConjunct(token);
            if (first != token)
            {
                traits.Add($"{level}|conjunct|{grammar.At(token).Xpos}|{grammar.At(first).Xpos}");
                Clause(grammar, first, $"{level}first|", traits);
                token = first;
            }

            var at = grammar.At(token);
            path += at.Relation + (grammar.IsInfinitive(token) ? "+to" : "") + ">";
            traits.Add($"path|{path}");
            if (at.Head < 0)
                return;
            var head = at.Head;
            var lemma = grammar.Lemma(head);
            traits.Add($"{level}|{at.Relation}|{lemma}");
            traits.Add($"{level}|{at.BaseRelation}|{grammar.At(head).Xpos}");
            if (level == 1 && at.BaseRelation is "obl" or "nmod" or "advcl" or "acl" && (grammar.CaseOf(token) ?? grammar.MarkOf(token)) is { } opener)
                traits.Add($"under|{opener}|{lemma}");
            foreach (var name in Classes)
                if (grammar.InClass(head, name))
                    traits.Add($"{level}|{at.BaseRelation}|@{name}");
            if (at.BaseRelation is "xcomp" or "ccomp" or "obj" or "acl" && Negation.Of(grammar, head) >= 0)
                traits.Add($"{level}|negated|{at.BaseRelation}|{lemma}");
            Clause(grammar, head, $"{level}above|", traits);
            token = head;
        }
    }

    private static void Whole(SentenceGrammar grammar, int word, List<string> traits)
    {
        var sentence = grammar.Sentence;
        var root = sentence.Root;
        var (depth, conditional) = (0, false);
        for (var at = word; at >= 0 && depth < 12; at = grammar.At(at).Head, depth++)
            foreach (var child in sentence.Children(at))
                conditional |= grammar.At(child).BaseRelation == "mark" && grammar.InClass(child, "conditional");
        traits.Add($"depth|{Math.Min(depth, 5)}");
        if (conditional)
            traits.Add("under a condition");
        if (sentence.Tokens[^1].Form is "?" || (sentence.Tokens.Length > 1 && sentence.Tokens[^2].Form is "?"))
            traits.Add(depth <= 1 ? "question|main" : depth == 2 ? "question|below" : "question");
        if (root < 0)
            return;
        traits.Add($"root|{grammar.At(root).Xpos}");
        var bare = grammar.At(root).Xpos is "VB" && sentence.Child(root, "nsubj") < 0 && sentence.Child(root, "aux") < 0;
        if (bare)
            traits.Add(depth <= 1 ? "imperative|main" : "imperative");
    }
}
