using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>What befell those counted, by the words above and beside the number in the tree.</summary>
internal static class FigureKinds
{
    public const string Other = "other";
    public const string Money = "money";
    public const string Votes = "votes";

    private static readonly ILookup<string, (string Kind, string Role)> Words =
        WordList.Rows("lexicon/circumstances/figure-kinds.tsv").ToLookup(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Persons =
        WordList.Rows("lexicon/circumstances/persons.tsv").Concat(WordList.Rows("data/actors/agents.tsv")).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kinds that tell the cost of an act: those who suffered it.</summary>
    public static bool IsCost(string kind) => kind is "killed" or "injured" or "arrested" or "displaced" or "abducted";

    /// <summary>Whether people are counted: by the noun, or by a number that stands for them.</summary>
    public static bool CountsPersons(Token counted) => counted.Upos == Upos.Num || Persons.Contains(counted.Lemma.ToLowerInvariant());

    /// <summary>The kind of a figure, by the token that heads its phrase.</summary>
    public static string Of(Sentence sentence, int counted)
    {
        var token = sentence.Tokens[counted];
        var persons = CountsPersons(token);
        if (Named(sentence, token, "noun", persons) is { } own)
            return IsSpared(sentence, token) ? Other : own;
        if (Beside(sentence, counted, persons) is { } beside)
            return beside;
        for (var (at, steps) = (counted, 0); sentence.Tokens[at].Head is >= 0 and var head && steps < 3; at = head, steps++)
        {
            var above = sentence.Tokens[head];
            switch (sentence.Tokens[at].BaseRelation)
            {
                // "Two of the rebels", "ten soldiers and a child", "dozens of people".
                case "conj":
                    continue;
                case "nmod" when above.Upos is Upos.Num || NumberWords.AtLeast(above.Form) is not null:
                    continue;
                case "nmod":
                    return Named(sentence, above, "noun", persons) ?? Other;
                case "obj":
                    return Named(sentence, above, "object", persons) ?? Result(sentence, head, persons) ?? Other;
                case "nsubj" when sentence.Tokens[at].Relation == "nsubj:pass" || sentence.Child(head, "aux:pass") >= 0:
                    return Named(sentence, above, "object", persons) ?? Result(sentence, head, persons) ?? Other;
                case "nsubj":
                    return Named(sentence, above, "subject", persons) ?? Named(sentence, above, "state", persons) ?? Result(sentence, head, persons, "subject") ?? Other;
                default:
                    return Other;
            }
        }

        return Other;
    }

    /// <summary>"Left five dead", "were reported killed", "are thought to have died".</summary>
    private static string? Result(Sentence sentence, int verb, bool persons, string role = "object")
    {
        foreach (var child in sentence.Children(verb, "xcomp"))
            if ((Named(sentence, sentence.Tokens[child], "state", persons)
                ?? (sentence.Tokens[child].Xpos == "VBN" ? Named(sentence, sentence.Tokens[child], "object", persons) : null)
                ?? Named(sentence, sentence.Tokens[child], role, persons) ?? Named(sentence, sentence.Tokens[child], "subject", persons)) is { } kind)
                return kind;
        return null;
    }

    /// <summary>"Ten wounded men", "ten people killed in the raid", "those ten dead", "ten men who died".</summary>
    private static string? Beside(Sentence sentence, int counted, bool persons)
    {
        foreach (var child in sentence.Children(counted))
        {
            var token = sentence.Tokens[child];
            var kind = token.BaseRelation switch
            {
                "amod" => Named(sentence, token, "state", persons),
                "acl" when token.Relation == "acl" && token.Xpos == "VBN" => Named(sentence, token, "object", persons),
                "acl" when token.Relation == "acl:relcl" => Related(sentence, child, persons),
                _ => null,
            };
            if (kind is not null)
                return kind;
        }

        return null;
    }

    private static string? Related(Sentence sentence, int verb, bool persons)
    {
        var subject = sentence.Child(verb, "nsubj");
        var passive = sentence.Child(verb, "nsubj:pass") >= 0 || sentence.Child(verb, "aux:pass") >= 0;
        var pronoun = subject >= 0 && sentence.Tokens[subject].Xpos is "WP" or "WDT";
        return Named(sentence, sentence.Tokens[verb], passive || !pronoun ? "object" : "subject", persons);
    }

    private static string? Named(Sentence sentence, Token token, string role, bool persons)
    {
        foreach (var (kind, of) in Words[Word(sentence, token)])
        {
            var verbal = role is "object" or "subject";
            if (verbal != (token.Upos is Upos.Verb) && role != "state")
                continue;
            if (of == role || (of == "either" && verbal) || (persons && of.Length == role.Length + 8 && of.StartsWith(role, StringComparison.Ordinal)))
                return kind;
        }

        return null;
    }

    /// <summary>The word that the table knows: with its particle ("shoot_down") where it has a row of its own.</summary>
    private static string Word(Sentence sentence, Token token)
    {
        var lemma = token.Lemma.ToLowerInvariant();
        return sentence.Child(token.Index, "compound:prt") is >= 0 and var particle
            && $"{lemma}_{sentence.Tokens[particle].Lemma.ToLowerInvariant()}" is var whole && Words.Contains(whole) ? whole : lemma;
    }

    /// <summary>
    /// What befell one person told of without a number ("the colonel was murdered", "freed a pilot"), where the verb takes
    /// one life or one liberty; null where it does not.
    /// </summary>
    public static string? OfOne(Sentence sentence, int counted)
    {
        var token = sentence.Tokens[counted];
        if (token.Head < 0 || !(token.BaseRelation == "obj" || token.Relation == "nsubj:pass") || sentence.Tokens[token.Head].Upos != Upos.Verb)
            return null;
        foreach (var (kind, of) in Words[Word(sentence, sentence.Tokens[token.Head])])
            if (of == "one" || (of == "one-dead" && sentence.Children(token.Head, "xcomp").Any(x => sentence.Tokens[x].Lemma.ToLowerInvariant() == "dead")))
                return kind;
        return null;
    }

    /// <summary>Whether a token stands for one person: a singular noun for a human being, or a person's name.</summary>
    public static bool IsOnePerson(Sentence sentence, int token)
    {
        var at = sentence.Tokens[token];
        var name = sentence.NameAt(token);
        if (name is { Kind: NameKind.Person })
            return true;
        return name is null && at is { Upos: Upos.Noun, Xpos: "NN" } && Persons.Contains(at.Lemma.ToLowerInvariant());
    }

    /// <summary>Lives that were saved are not lost.</summary>
    private static bool IsSpared(Sentence sentence, Token noun) =>
        noun.Head >= 0 && sentence.Tokens[noun.Head].Lemma is "save" or "spare" or "rescue" or "prevent" or "avoid" or "protect";
}
