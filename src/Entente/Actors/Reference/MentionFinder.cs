using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Actors.Reference;

/// <summary>
/// The phrases of a document that can refer: headed by nouns, names and pronouns, with their complements and relative
/// clauses, coordinations besides their parts (OntoNotes' guidelines for coreference, Pradhan et al. 2012).
/// </summary>
internal sealed class MentionFinder
{
    private static readonly FrozenSet<string> NoPhrase = FrozenSet.Create(StringComparer.Ordinal, "flat", "fixed", "goeswith", "expl", "det", "case", "punct", "cc", "mark", "aux", "cop", "discourse");

    private static readonly FrozenSet<string> Outside =
        FrozenSet.Create(StringComparer.Ordinal, "case", "cc", "mark", "punct", "parataxis", "discourse", "conj", "dep", "list", "vocative", "orphan", "reparandum");

    /// <summary>Dependents of a noun that is its clause's predicate, which are the clause's and not the phrase's.</summary>
    private static readonly FrozenSet<string> OfTheClause =
        FrozenSet.Create(StringComparer.Ordinal, "nsubj", "csubj", "cop", "aux", "advmod", "obl", "advcl", "ccomp", "xcomp", "expl", "dislocated", "obj");

    private readonly MentionTraits _traits;

    private MentionFinder(AnnotatedDocument document) => _traits = new MentionTraits(document);

    /// <summary>Mentions in order of their first word, the longer first.</summary>
    public static Mention[] Find(AnnotatedDocument document)
    {
        var finder = new MentionFinder(document);
        var mentions = new List<Mention>();
        foreach (var sentence in document.Sentences)
        {
            var phrases = new List<(int First, int Last, int Head, bool All)>();
            foreach (var token in sentence.Tokens)
            {
                if (!Refers(sentence, token))
                    continue;
                var (first, last) = Extent(sentence, token.Index, whole: false);
                phrases.Add((first, last, token.Index, false));
                if (HasPart(sentence, token.Index))
                {
                    (first, last) = Extent(sentence, token.Index, whole: true);
                    phrases.Add((first, last, token.Index, true));
                }
            }

            foreach (var (first, last, head, all) in phrases.OrderBy(p => p.First).ThenByDescending(p => p.Last).ThenBy(p => p.Head))
                mentions.Add(finder._traits.Describe(sentence, mentions.Count, head, first, last, all));
        }

        return [.. mentions];
    }

    private static bool Refers(Sentence sentence, Token token)
    {
        if (token.Upos is not (Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num or Upos.Det or Upos.Adj or Upos.X) || NoPhrase.Contains(token.BaseRelation))
            return false;
        return token.Upos switch
        {
            Upos.Pron => !token.HasFeature("PronType=Rel") && !token.HasFeature("PronType=Int") && token.Lemma is not ("there" or "who" or "what" or "which" or "whom"),
            Upos.Noun or Upos.PropN => true,
            Upos.Num => token.Form.Length == 4 || token.Lemma == "one",
            Upos.Det => token.Lemma is "this" or "that" or "these" or "those" or "both" or "all" && token.BaseRelation is "nsubj" or "obj" or "obl" or "nmod",
            Upos.Adj => token.BaseRelation is "nsubj" or "obj" or "obl" or "nmod" or "iobj" or "conj" && sentence.Child(token.Index, "det") >= 0,
            _ => token.BaseRelation is "nsubj" or "obj" or "obl",
        };
    }

    private static bool HasPart(Sentence sentence, int head)
    {
        foreach (var part in sentence.Children(head, "conj"))
            if (sentence.Tokens[part].Upos is Upos.Noun or Upos.PropN or Upos.Pron)
                return true;
        return false;
    }

    private static (int First, int Last) Extent(Sentence sentence, int head, bool whole)
    {
        var predicate = sentence.Child(head, "cop") >= 0;
        var (first, last) = (head, head);
        foreach (var child in sentence.Children(head))
        {
            var token = sentence.Tokens[child];
            var relation = token.BaseRelation;
            var clitic = relation == "case" && child > head && token.Form is "'s" or "’s" or "'" or "’";
            var part = whole && relation == "conj" && token.Upos is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num;
            if (!clitic && !part && (Outside.Contains(relation) || (predicate && OfTheClause.Contains(relation))))
                continue;
            var (from, to) = Whole(sentence, child);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }

        // Dropped dependents between the head and what belongs to it are within all the same; those at the edges are not.
        while (first < head && sentence.Tokens[first].BaseRelation is "case" or "cc" or "mark" or "punct" && sentence.Tokens[first].Head >= 0
            && (sentence.Tokens[first].Head == head || sentence.Tokens[first].Upos is Upos.Punct))
            first++;
        while (last > head && sentence.Tokens[last].Upos == Upos.Punct && sentence.Tokens[last].Form is "," or "." or ";" or ":" or "!" or "?" or "-" or "–" or "—")
            last--;
        return (first, last);
    }

    private static (int First, int Last) Whole(Sentence sentence, int token)
    {
        var (first, last) = (token, token);
        foreach (var child in sentence.Children(token))
        {
            var (from, to) = Whole(sentence, child);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }

        return (first, last);
    }
}
