using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Tells a judgement, motive, prediction or theory from a statement that could be checked.</summary>
internal static class OpinionReading
{
    public static bool IsOpinion(AnnotatedDocument document, ClaimLexicon lexicon, FoundAttribution claim)
    {
        if (claim.FirstPerson)
            return true;
        var sentence = document.Sentences[claim.ContentSentence];
        if (claim.Description)
            return IsJudgement(lexicon, sentence, claim.ContentHead, claim.Content);
        var marks = Marks(lexicon, sentence, claim);
        return claim.Entry.Opinion switch
        {
            Leaning.Fact => marks.Motive || marks.Duty || marks.Superlative,
            // "thought to have cost 50,000 lives" can be counted; "expected to veto" cannot.
            Leaning.Opinion => marks.Motive || marks.Duty || marks.Evaluative || marks.Superlative || marks.Prediction || marks.Modal
                || !(marks.Figure && claim.Entry.Attitude is "believes" or "estimates" or "reports" or "claims"),
            _ => marks.Motive || marks.Duty || marks.Evaluative || marks.Superlative || marks.Modal
                || marks.Prediction && claim.Entry.Attitude is not ("promises" or "threatens" or "rules"),
        };
    }

    /// <summary>"called it a disgrace" judges, "called it a training camp" can be checked.</summary>
    private static bool IsJudgement(ClaimLexicon lexicon, Sentence sentence, int head, TextSpan content)
    {
        if (head >= sentence.Tokens.Length || sentence.Tokens[head].Upos is not (Upos.Noun or Upos.PropN))
            return true;
        foreach (var token in sentence.Tokens)
            if (content.Contains(token.Span) && (lexicon.Is("evaluative", token.Lemma.ToLowerInvariant()) || token.Xpos is "JJS" or "RBS"))
                return true;
        return !lexicon.Is("concrete", sentence.Tokens[head].Lemma.ToLowerInvariant()) && sentence.Tokens[head].Upos != Upos.PropN;
    }

    private static (bool Motive, bool Duty, bool Modal, bool Evaluative, bool Superlative, bool Prediction, bool Figure) Marks(
        ClaimLexicon lexicon, Sentence sentence, FoundAttribution claim)
    {
        bool motive = false, duty = false, modal = false, evaluative = false, superlative = false, prediction = false, figure = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (!claim.Content.Contains(token.Span) || claim.CueCore.Overlaps(token.Span))
                continue;
            var lemma = token.Lemma.ToLowerInvariant();
            if (token.Xpos == "MD")
            {
                var form = token.Form.ToLowerInvariant();
                duty |= form is "should" or "must" or "ought";
                modal |= form is "could" or "may" or "might" || form is "can" or "cannot" && NoLonger(sentence, i);
                prediction |= form is "will" or "would" or "'ll" or "’ll" or "shall" or "wo";
            }
            else if (token.Upos == Upos.Num)
            {
                figure = true;
            }
            else
            {
                // A motive is what governs the clause, not a wish told in passing.
                motive |= lexicon.Is("motive", lemma) && token.Upos is Upos.Verb && Near(sentence, i, claim.ContentHead);
                evaluative |= lexicon.Is("evaluative", lemma) && token.Upos is Upos.Adj or Upos.Noun or Upos.Adv or Upos.Verb && Predicated(sentence, i, claim.ContentHead);
                superlative |= token.Xpos is "JJS" or "RBS" && !lexicon.Is("weak-superlative", token.Form.ToLowerInvariant());
                motive |= lemma == "order" && i > 0 && sentence.Tokens[i - 1].Form.Equals("in", StringComparison.OrdinalIgnoreCase)
                    && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Form == "to";
            }
        }

        return (motive, duty, modal, evaluative, superlative, prediction, figure);
    }

    private static bool NoLonger(Sentence sentence, int modal)
    {
        for (var i = modal + 1; i < Math.Min(modal + 4, sentence.Tokens.Length); i++)
            if (sentence.Tokens[i].Form.ToLowerInvariant() is "not" or "longer" or "never" or "only" or "be")
                return true;
        return false;
    }

    private static bool Near(Sentence sentence, int token, int head) =>
        token == head || sentence.Tokens[token].Head == head || sentence.Tokens[head].Head == token;

    /// <summary>The head of the content, what is said of it, or what it acts on.</summary>
    private static bool Predicated(Sentence sentence, int token, int head)
    {
        var at = token;
        for (var depth = 0; depth < 3 && at >= 0; depth++)
        {
            if (at == head)
                return true;
            if (sentence.Tokens[at].Relation is "acl:relcl" or "nsubj" or "obl")
                return false;
            at = sentence.Tokens[at].Head;
        }

        return false;
    }
}
