using Entente.Language;

namespace Entente.Actors.Reference;

/// <summary>
/// What speaks for a mention's being new, or for an earlier one's being its antecedent: the surface evidence of Durrett and
/// Klein (2013) with agreement, binding and salience by the tree. Every question is asked by itself and for the mention's type.
/// </summary>
internal sealed class PairEvidence(AnnotatedDocument document, Mention[] mentions)
{
    private static readonly Trait None = Trait.Of("");
    private static readonly Trait[] Numbers = [.. Enumerable.Range(0, 16).Select(i => Trait.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    private static readonly Trait[] Sums = [.. Enumerable.Range(0, 16).Select(i => Trait.Of($"{((i & 8) > 0 ? 'h' : '-')}{((i & 4) > 0 ? 'w' : '-')}{((i & 2) > 0 ? 'c' : '-')}{((i & 1) > 0 ? 'x' : '-')}"))];
    private static readonly Trait Yes = Trait.Of("y"), No = Trait.Of("n"), First = Trait.Of("first"), Nearest = Trait.Of("1"), Second = Trait.Of("2"), Farther = Trait.Of("3+");
    private static readonly Trait New = Trait.Of("new"), NewHead = Trait.Of("new.head"), NewFirst = Trait.Of("new.first"), NewRole = Trait.Of("new.role"), NewSeen = Trait.Of("new.seen"),
        NewLength = Trait.Of("new.length"), NewName = Trait.Of("new.name"), NewBefore = Trait.Of("new.before"), NewAfter = Trait.Of("new.after"), NewVerb = Trait.Of("new.verb");

    private static readonly Trait Distance = Trait.Of("distance"), Between = Trait.Of("between"), SameWords = Trait.Of("words"), SameHead = Trait.Of("head"), Number = Trait.Of("number"), Gender = Trait.Of("gender"),
        Names = Trait.Of("names"), Roles = Trait.Of("roles"), Role = Trait.Of("role"), Types = Trait.Of("types"), Nested = Trait.Of("nested"), Bound = Trait.Of("bound"), Quoted = Trait.Of("quoted"), Agreeing = Trait.Of("agreeing"),
        Often = Trait.Of("often"), Heads = Trait.Of("heads"), Modified = Trait.Of("modified"), Acronym = Trait.Of("acronym"), Predicate = Trait.Of("predicate"), Sum = Trait.Of("sum"), Verbs = Trait.Of("verbs"), FirstWord = Trait.Of("opens");

    /// <summary>How often each head has been met up to each mention.</summary>
    private readonly int[] _seen = Seen(mentions);

    /// <summary>Asks about a mention's being new.</summary>
    public void OfNew<T>(Mention mention, ref T evidence) where T : IEvidence
    {
        var sentence = document.Sentences[mention.Sentence];
        evidence.Add(New, mention.Type, None);
        evidence.Add(NewHead, mention.Lemma, None);
        evidence.Add(NewHead, mention.Lemma, mention.Type);
        evidence.Add(NewFirst, Trait.Of(sentence.Tokens[mention.First].Form.ToLowerInvariant()), mention.Type);
        evidence.Add(NewRole, mention.Relation, mention.Type);
        evidence.Add(NewSeen, Bucket(_seen[mention.Index]), mention.Type);
        evidence.Add(NewLength, Bucket(mention.Last - mention.First), mention.Type);
        evidence.Add(NewName, mention.Name, mention.Type);
        if (mention.Governor >= 0)
            evidence.Add(NewVerb, Trait.Of(sentence.Tokens[mention.Governor].Lemma), mention.Type);
        if (mention.First > 0)
            evidence.Add(NewBefore, Trait.Of(sentence.Tokens[mention.First - 1].Lemma), mention.Type);
        if (mention.Last + 1 < sentence.Tokens.Length)
            evidence.Add(NewAfter, Trait.Of(sentence.Tokens[mention.Last + 1].Lemma), mention.Type);
    }

    /// <summary>
    /// Asks about an earlier mention's being the antecedent; its rank is which of the agreeing candidates it is, counted back
    /// from the mention, 0 when it does not agree.
    /// </summary>
    public void OfPair<T>(Mention mention, Mention earlier, int rank, ref T evidence) where T : IEvidence
    {
        var sentence = document.Sentences[mention.Sentence];
        var apart = mention.Sentence - earlier.Sentence;
        Ask(Distance, Bucket(apart), mention, ref evidence);
        Ask(Between, Bucket(mention.Index - earlier.Index), mention, ref evidence);
        evidence.Add(Types, mention.Type, earlier.Type);
        AskBoth(Agreeing, rank == 0 ? No : rank == 1 ? Nearest : rank == 2 ? Second : Farther, mention, earlier, ref evidence);
        evidence.Add(Number, Pair(mention.Number, earlier.Number), mention.Type);
        evidence.Add(Gender, Pair(mention.Gender, earlier.Gender), mention.Type);
        evidence.Add(Names, Pair(mention.Name, earlier.Name), mention.Type);
        evidence.Add(Role, earlier.Relation, mention.Type);
        evidence.Add(Roles, Pair(mention.Relation, earlier.Relation), apart == 0 ? Yes : No);
        Ask(Often, Bucket(_seen[earlier.Index]), mention, ref evidence);
        if (earlier.First == 0)
            Ask(FirstWord, Bucket(apart), mention, ref evidence);
        if (mention.Quotation >= 0 || earlier.Quotation >= 0)
            AskBoth(Quoted, mention.Quotation == earlier.Quotation ? Yes : mention.Quotation < 0 ? First : earlier.Quotation < 0 ? Second : No, mention, earlier, ref evidence);
        if (apart == 0)
            Within(sentence, mention, earlier, ref evidence);
        if (mention.Form == MentionForm.Pronoun)
        {
            if (earlier.Form == MentionForm.Pronoun)
                evidence.Add(SameWords, mention.Type.Hash == earlier.Type.Hash ? Yes : No, mention.Type);
            else
                evidence.Add(Heads, mention.Type, earlier.Lemma);
            if (earlier.Governor >= 0 && mention.Governor >= 0)
                evidence.Add(Verbs, document.Sentences[earlier.Sentence].Tokens[earlier.Governor].Lemma == sentence.Tokens[mention.Governor].Lemma ? Yes : No, mention.Type);
            return;
        }

        OfWords(mention, earlier, ref evidence);
    }

    private static void OfWords<T>(Mention mention, Mention earlier, ref T evidence) where T : IEvidence
    {
        var sameHead = mention.Lemma.Hash == earlier.Lemma.Hash;
        var sameWords = mention.Words == earlier.Words;
        AskBoth(SameWords, sameWords ? Yes : No, mention, earlier, ref evidence);
        AskBoth(SameHead, sameHead ? Yes : No, mention, earlier, ref evidence);
        if (earlier.Form == MentionForm.Pronoun)
        {
            evidence.Add(Heads, mention.Lemma, earlier.Type);
            return;
        }

        evidence.Add(Heads, mention.Lemma, earlier.Lemma);
        var (contained, contradicted) = (true, false);
        foreach (var word in mention.Modifiers)
            contained &= Array.IndexOf(earlier.Modifiers, word) >= 0 || word == earlier.Lemma.First;
        foreach (var word in earlier.Modifiers)
            contradicted |= Array.IndexOf(mention.Modifiers, word) < 0;
        if (sameHead)
        {
            AskBoth(Modified, contained ? contradicted ? First : Yes : contradicted ? No : Second, mention, earlier, ref evidence);
            evidence.Add(SameHead, mention.Lemma, sameWords ? Yes : No);
        }
        else if (mention.Form == MentionForm.Name && earlier.Form == MentionForm.Name)
        {
            var shared = Array.IndexOf(earlier.Modifiers, mention.Lemma.First) >= 0 || Array.IndexOf(mention.Modifiers, earlier.Lemma.First) >= 0;
            evidence.Add(Modified, shared ? Yes : No, mention.Name);
            if (IsAcronym(mention, earlier) || IsAcronym(earlier, mention))
                evidence.Add(Acronym, Yes, mention.Name);
        }

        evidence.Add(Sum, Sums[(sameHead ? 8 : 0) + (sameWords ? 4 : 0) + (contained ? 2 : 0) + (contradicted ? 1 : 0)], Pair(mention.Type, earlier.Type));
    }

    /// <summary>Binding and nesting in one sentence.</summary>
    private static void Within<T>(Sentence sentence, Mention mention, Mention earlier, ref T evidence) where T : IEvidence
    {
        var contains = earlier.First <= mention.First && mention.Last <= earlier.Last;
        var within = mention.First <= earlier.First && earlier.Last <= mention.Last;
        if (contains || within)
            AskBoth(Nested, contains ? First : Second, mention, earlier, ref evidence);
        if (mention.Governor >= 0 && mention.Governor == earlier.Governor)
            AskBoth(Bound, mention.Reflexive ? Yes : No, mention, earlier, ref evidence);
        else if (sentence.Dominates(earlier.Governor < 0 ? earlier.Head : earlier.Governor, mention.Head))
            AskBoth(Bound, First, mention, earlier, ref evidence);
        if ((mention.Governor == earlier.Head || earlier.Governor == mention.Head) && mention.Relation.First != "nmod:poss")
            evidence.Add(Predicate, mention.Governor == earlier.Head ? mention.Relation : earlier.Relation, mention.Type);
    }

    private static void Ask<T>(Trait question, Trait answer, Mention mention, ref T evidence) where T : IEvidence
    {
        evidence.Add(question, answer, None);
        evidence.Add(question, answer, mention.Type);
    }

    private static void AskBoth<T>(Trait question, Trait answer, Mention mention, Mention earlier, ref T evidence) where T : IEvidence
    {
        evidence.Add(question, answer, mention.Type);
        evidence.Add(question, answer, Pair(mention.Type, earlier.Type));
    }

    private static Trait Pair(Trait one, Trait other) => Trait.Of(one, other);

    private static Trait Bucket(int number) => Numbers[number switch { < 0 => 0, < 5 => number, < 7 => 5, < 10 => 6, < 15 => 7, < 25 => 8, < 50 => 9, < 100 => 10, _ => 11 }];

    private static bool IsAcronym(Mention shorter, Mention longer)
    {
        var letters = shorter.Lemma.First;
        if (letters.Length is < 2 or > 6)
            return false;
        var initials = string.Concat(longer.Words.Split(' ').Where(w => w is not ("of" or "and" or "for") && w.Length > 0).Select(w => w[0]));
        return initials == letters;
    }

    private static int[] Seen(Mention[] mentions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new int[mentions.Length];
        foreach (var mention in mentions)
        {
            var key = mention.Form == MentionForm.Pronoun ? mention.Type.First : mention.Lemma.First;
            seen[mention.Index] = counts.GetValueOrDefault(key);
            counts[key] = seen[mention.Index] + 1;
        }

        return seen;
    }
}
