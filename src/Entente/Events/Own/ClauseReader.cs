using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Own;

/// <summary>Reads the clauses of a sentence: what may carry an act, and what is said with it.</summary>
internal sealed class ClauseReader(ISentenceEmbedder embedder, EventLexicon lexicon)
{
    private const int Reach = 3;
    private const double Step = 0.95;

    private static readonly FrozenSet<string> Times = FrozenSet.Create(
        StringComparer.Ordinal,
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "month", "year", "hour", "night", "morning",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "today", "yesterday", "ago");

    public ImmutableArray<Clause> Read(Sentence sentence)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var token in sentence.Tokens)
            if (MayCarry(sentence, token) && ClauseOf(sentence, token) is { } clause)
                clauses.Add(clause);
        return clauses.ToImmutable();
    }

    private static bool MayCarry(Sentence sentence, Token token) =>
        token.Upos is Upos.Noun or Upos.Verb or Upos.Adj && sentence.NameAt(token.Index) is null && !Times.Contains(token.Lemma.ToLowerInvariant())
        && token.BaseRelation is not ("aux" or "cop" or "case" or "mark" or "fixed" or "flat")
        && !(token.Upos == Upos.Adj && token.BaseRelation == "amod") && !(token.Upos == Upos.Verb && token.BaseRelation is "amod" or "compound");

    private Clause? ClauseOf(Sentence sentence, Token token)
    {
        var words = ImmutableArray.CreateBuilder<ClauseWord>();
        var content = Gather(sentence, token, token.Index, 0, 1, null, words);
        Qualified(sentence, token, words);
        SharedSubject(sentence, token, words);
        if (token.Upos == Upos.Noun && words.Count == 0)
            return null;
        var depth = 0;
        for (var at = token.Head; at >= 0; at = sentence.Tokens[at].Head)
            depth++;
        return new Clause(
            token.Index, token.Span, SenseOf(sentence, token), token.Upos == Upos.Verb, depth,
            token.BaseRelation is "acl" or "amod" && token.Relation != "acl:relcl", content, words.ToImmutable(), TypesOf(token));
    }

    /// <summary>Adds what hangs on a word; tells whether a clause is its object.</summary>
    private bool Gather(Sentence sentence, Token trigger, int at, int depth, double nearness, Part? inherited, ImmutableArray<ClauseWord>.Builder words)
    {
        var content = false;
        foreach (var index in sentence.Children(at))
        {
            var child = sentence.Tokens[index];
            var relation = child.BaseRelation;
            content |= depth == 0 && relation == "ccomp";
            if (relation is "punct" or "det" or "case" or "mark" or "cc" or "aux" or "cop" or "nummod" or "ccomp" or "parataxis"
                || (relation == "advcl" && !IsInfinitive(sentence, child)) || child.Relation == "acl:relcl"
                || (relation == "conj" && (child.Upos == Upos.Verb || at == trigger.Index)))
                continue;
            var part = inherited ?? PartOf(sentence, trigger, child);
            var near = nearness * (relation == "xcomp" ? 1 : Step);
            Add(sentence, child, part, relation, near, words);
            if (NameOf(sentence, child) is { } name)
                words.Add(new ClauseWord(new Sense(name, default), part, relation, near));
            if (depth < Reach)
                Gather(sentence, trigger, index, depth + 1, near, part, words);
        }

        return content;
    }

    /// <summary>Of a participle or relative clause, the noun it qualifies: "the ship which they seized".</summary>
    private void Qualified(Sentence sentence, Token token, ImmutableArray<ClauseWord>.Builder words)
    {
        if (token.BaseRelation != "acl" || token.Head < 0)
            return;
        var suffers = token.Xpos == "VBN" || sentence.Child(token.Index, "nsubj") >= 0;
        Add(sentence, sentence.Tokens[token.Head], suffers ? Part.Object : Part.Subject, "rel", 1, words);
        foreach (var index in sentence.Children(token.Head))
            if (sentence.Tokens[index].BaseRelation is "nmod" or "compound")
                Add(sentence, sentence.Tokens[index], Part.Object, "deep", 1, words);
    }

    private void SharedSubject(Sentence sentence, Token token, ImmutableArray<ClauseWord>.Builder words)
    {
        if (token.BaseRelation != "conj" || token.Upos != Upos.Verb || token.Head < 0 || sentence.Child(token.Index, "nsubj") >= 0)
            return;
        foreach (var subject in sentence.Children(token.Head, "nsubj"))
            Add(sentence, sentence.Tokens[subject], Part.Subject, "nsubj", 1, words);
    }

    private void Add(Sentence sentence, Token token, Part part, string relation, double nearness, ImmutableArray<ClauseWord>.Builder words)
    {
        if (token.Upos is not (Upos.Noun or Upos.Verb or Upos.Adj or Upos.PropN or Upos.Adv) || Times.Contains(token.Lemma.ToLowerInvariant())
            || sentence.NameAt(token.Index) is { Kind: not NameKind.Organisation } || (token.Upos == Upos.Adj && char.IsUpper(token.Lemma[0])))
            return;
        words.Add(new ClauseWord(SenseOf(sentence, token), part, relation, nearness));
    }

    private Sense SenseOf(Sentence sentence, Token token) => new(token.Lemma.ToLowerInvariant(), embedder.Of(sentence, token.Index));

    private static string? NameOf(Sentence sentence, Token token) => sentence.NameAt(token.Index)?.Kind switch
    {
        NameKind.Place => "@place",
        NameKind.Person => "@person",
        NameKind.Organisation => "@organisation",
        null when token.Upos == Upos.Pron => "@pronoun",
        _ => null,
    };

    private static Part PartOf(Sentence sentence, Token trigger, Token child) => child.BaseRelation switch
    {
        _ when child.Relation == "nsubj:pass" => Part.Object,
        "nsubj" => Part.Subject,
        _ when child.Relation == "obl:agent" || HasWord(sentence, child, "case", "by") => Part.Subject,
        "obj" or "iobj" or "xcomp" or "advcl" => Part.Object,
        "nmod" when trigger.Upos == Upos.Noun => Part.Object,
        _ => Part.Circumstance,
    };

    private static bool IsInfinitive(Sentence sentence, Token verb) => verb.Xpos == "VB" && HasWord(sentence, verb, "mark", "to");

    private static bool HasWord(Sentence sentence, Token token, string relation, string lemma)
    {
        foreach (var child in sentence.Children(token.Index, relation))
            if (sentence.Tokens[child].Lemma == lemma)
                return true;
        return false;
    }

    private ImmutableArray<string> TypesOf(Token token)
    {
        if (LexiconEntry.KindOf(token) is not { } kind)
            return [];
        var types = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in lexicon.For(token.Lemma.ToLowerInvariant(), kind))
            if (entry.Type is { } type && (kind != TriggerKind.Verb || entry.Triggers.Any(trigger => trigger.Length == 1)))
                types.Add(type);
        return [.. types];
    }
}
