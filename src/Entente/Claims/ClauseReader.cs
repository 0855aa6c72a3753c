using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>One sentence with what every kind of cue needs to know of it: clauses, subjects, quotations.</summary>
internal sealed class ClauseReader(AnnotatedDocument document, Sentence sentence, QuoteMap quotes, ClaimLexicon lexicon)
{
    private readonly string[] _forms = [.. sentence.Tokens.Select(t => t.Form.ToLowerInvariant())];
    private readonly string[] _lemmas = [.. sentence.Tokens.Select(t => t.Lemma.ToLowerInvariant())];
    private readonly ImmutableArray<int>[] _subtrees = new ImmutableArray<int>[sentence.Tokens.Length];

    public Sentence Sentence => sentence;
    public ClaimLexicon Lexicon => lexicon;
    public QuoteMap Quotes => quotes;
    public string Text => document.Document.Text;
    public int Count => sentence.Tokens.Length;

    public Token this[int index] => sentence.Tokens[index];

    public string Lemma(int index) => _lemmas[index];

    public string Form(int index) => _forms[index];

    public bool IsPunctuation(int index) => sentence.Tokens[index].Upos == Upos.Punct;

    /// <summary>Index of the quotation that holds the token, or -1.</summary>
    public int QuoteOf(int index) => quotes.At(sentence.Tokens[index].Span.Start);

    /// <summary>A word and all below it, in order; cuts of one sentence ask for the same ones again and again.</summary>
    public ImmutableArray<int> Subtree(int head)
    {
        if (_subtrees[head].IsDefault)
            _subtrees[head] = sentence.Subtree(head);
        return _subtrees[head];
    }

    public bool[] Members(int head)
    {
        var mask = new bool[Count];
        foreach (var i in Subtree(head))
            mask[i] = true;
        return mask;
    }

    public bool IsPassive(int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (sentence.Tokens[child].Relation is "aux:pass" or "nsubj:pass" or "csubj:pass" or "obl:agent")
                return true;
        return sentence.Tokens[verb] is { Relation: "acl", Xpos: "VBN" };
    }

    /// <summary>Who a passive says did it: "by X"; -1 where it is left out.</summary>
    public int Agent(int verb)
    {
        var agent = sentence.Child(verb, "obl:agent");
        if (agent >= 0)
            return agent;
        foreach (var child in sentence.Children(verb, "obl"))
            if (HasCase(child, "by") && sentence.Tokens[child].Upos is Upos.PropN or Upos.Pron or Upos.Noun && IsAnimateOrNamed(child))
                return child;
        // "branded a traitor by the court": the parser may hang the agent on the description.
        foreach (var complement in sentence.Children(verb))
            if (complement > verb && sentence.Tokens[complement].BaseRelation is "xcomp" or "obj")
                foreach (var child in sentence.Children(complement))
                    if (sentence.Tokens[child].BaseRelation is "nmod" or "obl" && HasCase(child, "by") && sentence.Tokens[child].Upos is Upos.Noun or Upos.PropN or Upos.Pron)
                        return child;
        return -1;
    }

    private bool IsAnimateOrNamed(int noun) => sentence.NameAt(noun) is not null || sentence.Child(noun, "det") >= 0 || sentence.Tokens[noun].Xpos == "NNS";

    public bool HasCase(int noun, string preposition)
    {
        foreach (var child in sentence.Children(noun))
            if (sentence.Tokens[child].BaseRelation is "case" or "mark" && Form(child) == preposition)
                return true;
        return false;
    }

    /// <summary>The word a verb is said of, its own or the one it shares or inherits; -1 for none.</summary>
    public int Subject(int verb) => Subject(verb, 0);

    private int Subject(int verb, int depth)
    {
        if (depth > 8)
            return -1;
        var own = -1;
        foreach (var child in sentence.Children(verb))
            if (sentence.Tokens[child].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj"
                && (QuoteOf(child) < 0 || QuoteOf(child) == QuoteOf(verb))
                && (own < 0 || child < verb && sentence.Tokens[child].Upos == Upos.Pron))
                own = child;
        if (own >= 0)
            return own;
        var token = sentence.Tokens[verb];
        if (token.Head < 0)
            return -1;
        switch (token.Relation)
        {
            case "conj" or "advcl" or "xcomp" or "dep" or "advcl:pred":
                // "told him to say": the hearer speaks.
                if (token.Relation == "xcomp" && sentence.Child(token.Head, "obj") is var hearer and >= 0)
                    return hearer;
                return Subject(token.Head, depth + 1);
            case "acl":
                return token.Head;
            case "acl:relcl":
                return -1;
            case "parataxis" when sentence.Tokens[verb].Xpos is "VBG":
                return Subject(token.Head, depth + 1);
            default:
                return token.Xpos is "VBD" or "VBZ" or "VBP" ? StraySubject(verb) : -1;
        }
    }

    /// <summary>A subject that the parser hung on a word beyond the semicolon.</summary>
    private int StraySubject(int verb)
    {
        for (var i = verb - 1; i >= 0 && Form(i) != ";"; i--)
        {
            if (sentence.Tokens[i].BaseRelation != "nsubj" || sentence.Tokens[i].Head >= i)
                continue;
            for (var between = i; between > sentence.Tokens[i].Head; between--)
                if (Form(between) == ";")
                    return i;
        }

        return -1;
    }

    /// <summary>
    /// Who speaks where the tree does not say: the name or noun right after an inverted verb ("…,” said Tom Smith),
    /// or the nearest word to the left that some verb has for its subject.
    /// </summary>
    public int Speaker(int verb)
    {
        var subject = Subject(verb);
        if (subject >= 0)
            return subject;
        if (verb > 0 && verb + 1 < Count && (IsPunctuation(verb - 1) || QuoteOf(verb - 1) >= 0))
        {
            var at = verb + 1;
            while (at < Count - 1 && sentence.Tokens[at].Upos is Upos.Det or Upos.Adj or Upos.Adv)
                at++;
            if (QuoteOf(at) < 0 && sentence.Tokens[at].Upos is Upos.PropN or Upos.Noun or Upos.Pron)
            {
                while (sentence.Tokens[at].Head > at && sentence.Tokens[at].BaseRelation is "compound" or "amod" or "nmod" or "flat" or "det")
                    at = sentence.Tokens[at].Head;
                return at;
            }
        }

        for (var i = verb - 1; i >= 0 && Form(i) != ";" && QuoteOf(i) == QuoteOf(verb); i--)
            if (sentence.Tokens[i].BaseRelation == "nsubj")
                return i;
        return -1;
    }

    /// <summary>The antecedent of a relative pronoun that is the subject of a relative clause; otherwise the word itself.</summary>
    public int Antecedent(int subject)
    {
        var token = sentence.Tokens[subject];
        if (token.Upos != Upos.Pron || Form(subject) is not ("who" or "which" or "that" or "whom"))
            return subject;
        for (var at = token.Head; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Tokens[at].Relation == "acl:relcl")
                return sentence.Tokens[at].Head;
        return subject;
    }

    public bool IsExpletive(int subject) =>
        Form(subject) == "it" && sentence.Tokens[subject].Upos == Upos.Pron && sentence.Tokens[subject].BaseRelation is "expl";

    public bool IsNegated(int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (Form(child) is "not" or "n't" or "n’t" or "never" or "hardly" or "scarcely" or "neither" or "nor")
                return true;
            if (sentence.Tokens[child].BaseRelation is "nsubj" && (Form(child) is "nobody" or "none" or "few" || Determiner(child) is "no" or "few" or "neither"))
                return true;
        }

        return false;
    }

    private string Determiner(int noun)
    {
        foreach (var child in sentence.Children(noun))
            if (sentence.Tokens[child].BaseRelation is "det" or "amod" && Form(child) is "no" or "few" or "neither")
                return Form(child);
        return "";
    }

    /// <summary>Lemma of the modal auxiliary of a verb or predicate, or the empty string.</summary>
    public string Modal(int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (sentence.Tokens[child].BaseRelation == "aux" && sentence.Tokens[child].Xpos == "MD")
                return Form(child) is "'ll" or "’ll" ? "will" : Form(child) is "'d" or "’d" ? "would" : Lemma(child);
        return "";
    }

    /// <summary>Lower-case form of the subordinator of a clause, or the empty string.</summary>
    public string Mark(int clause) => MarkToken(clause) is var mark and >= 0 ? Form(mark) : "";

    public int MarkToken(int clause) => sentence.Child(clause, "mark");

    public bool IsInfinitive(int clause)
    {
        foreach (var child in sentence.Children(clause))
            if (Form(child) == "to" && sentence.Tokens[child].Upos == Upos.Part)
                return true;
        return false;
    }

    /// <summary>Runs of tokens in the mask between two bounds, without loose punctuation at their edges.</summary>
    public ImmutableArray<TextSpan> Runs(bool[] mask, int from, int end)
    {
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = from; i < end; i++)
        {
            if (!mask[i])
                continue;
            var first = i;
            while (i + 1 < end && (mask[i + 1] || (IsPunctuation(i + 1) && i + 2 < end && mask[i + 2])))
                i++;
            var span = Wording.Trim(Text, Wording.Of(sentence, first, i + 1));
            if (span.Length > 0)
                runs.Add(span);
        }

        return runs.ToImmutable();
    }

    /// <summary>The words of a noun phrase with all that belongs to it, for readers of spans.</summary>
    public SourceMention Source(int word)
    {
        var head = Antecedent(word);
        var tree = Subtree(word);
        var (first, last) = (word, word);
        // Only what hangs together around the head: a parser may attach a far word.
        while (first > 0 && tree.BinarySearch(first - 1) >= 0)
            first--;
        while (last + 1 < Count && tree.BinarySearch(last + 1) >= 0)
            last++;
        while (first < word && (IsPunctuation(first) || sentence.Tokens[first].BaseRelation is "case" or "cc" or "mark"))
            first++;
        while (last > word && (IsPunctuation(last) && Form(last) is not (")" or "\"" or "”") || sentence.Tokens[last].Xpos == "POS"))
            last--;
        return new SourceMention(sentence.Index, head, Wording.Of(sentence, first, last + 1));
    }
}
