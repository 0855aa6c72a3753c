using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Actors.Reference;

/// <summary>What is seen of a mention: form, number, gender, name, words.</summary>
internal sealed class MentionTraits
{
    private static readonly FrozenDictionary<string, string> Genders = WordList.Rows("data/language/given-names.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> People = WordList.Rows("data/language/person-nouns.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Classes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["i"] = "i", ["me"] = "i", ["my"] = "i", ["mine"] = "i", ["myself"] = "i",
        ["we"] = "we", ["us"] = "we", ["our"] = "we", ["ours"] = "we", ["ourselves"] = "we", ["let's"] = "we",
        ["you"] = "you", ["your"] = "you", ["yours"] = "you", ["yourself"] = "you", ["yourselves"] = "you",
        ["he"] = "he", ["him"] = "he", ["his"] = "he", ["himself"] = "he",
        ["she"] = "she", ["her"] = "she", ["hers"] = "she", ["herself"] = "she",
        ["it"] = "it", ["its"] = "it", ["itself"] = "it",
        ["they"] = "they", ["them"] = "they", ["their"] = "they", ["theirs"] = "they", ["themselves"] = "they", ["'em"] = "they",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Number, string Gender)> OfPronouns = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["i"] = ("s", "p"), ["we"] = ("p", "p"), ["you"] = ("?", "p"), ["he"] = ("s", "m"), ["she"] = ("s", "f"), ["it"] = ("s", "n"), ["they"] = ("p", "?"),
        ["this"] = ("s", "n"), ["that"] = ("s", "n"), ["these"] = ("p", "?"), ["those"] = ("p", "?"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Trait NoName = Trait.Of("-");
    private readonly Dictionary<string, Trait> _known = new(StringComparer.Ordinal);
    private readonly int[][] _quotations;

    public MentionTraits(AnnotatedDocument document) => _quotations = Quotations(document);

    public Mention Describe(Sentence sentence, int index, int head, int first, int last, bool coordination)
    {
        var token = sentence.Tokens[head];
        var lower = token.Form.ToLowerInvariant();
        var name = sentence.NameAt(head) ?? NameBehind(sentence, head);
        var pronoun = !coordination && (token.Upos is Upos.Pron || (token.Upos is Upos.Det && first == last));
        var type = pronoun ? Classes.GetValueOrDefault(lower) ?? lower : null;
        var form = pronoun ? MentionForm.Pronoun : coordination ? MentionForm.Coordination : FormOf(sentence, head, first, name);
        var (number, gender) = type is not null ? OfPronouns.GetValueOrDefault(type, ("?", "?"))
            : coordination ? ("p", "?") : (NumberOf(token), GenderOf(sentence, head, first, name));
        var lemma = token.Upos == Upos.PropN || token.Lemma.Length == 0 ? lower : token.Lemma.ToLowerInvariant();
        return new Mention
        {
            Index = index,
            Sentence = sentence.Index,
            Head = head,
            First = first,
            Last = last,
            Form = form,
            Type = Known(type ?? NameOf(form)),
            Lemma = Known(lemma),
            Relation = Known(token.BaseRelation == "conj" && token.Head >= 0 ? sentence.Tokens[token.Head].Relation : token.Relation),
            Number = Known(number),
            Gender = Known(gender),
            Name = name is { } kind && !pronoun ? Known(kind.Kind.ToString()) : NoName,
            Modifiers = Modifiers(sentence, head, first, last),
            Words = WordsOf(sentence, first, last),
            Quotation = _quotations[sentence.Index][head],
            Governor = token.Head,
            Reflexive = lower.EndsWith("self", StringComparison.Ordinal) || lower.EndsWith("selves", StringComparison.Ordinal),
        };
    }

    /// <summary>The name that a title heads: "Mr" of "Mr Klein".</summary>
    private static NameMention? NameBehind(Sentence sentence, int head)
    {
        if (sentence.Tokens[head].Upos == Upos.PropN)
            foreach (var child in sentence.Children(head, "flat"))
                if (child > head && sentence.NameAt(child) is { } name)
                    return name;
        return null;
    }

    private Trait Known(string text)
    {
        if (!_known.TryGetValue(text, out var trait))
            _known[text] = trait = Trait.Of(text);
        return trait;
    }

    private static string NameOf(MentionForm form) => form switch
    {
        MentionForm.Name => "NAME", MentionForm.Definite => "DEF", MentionForm.Demonstrative => "DEM", MentionForm.Possessed => "POSS",
        MentionForm.Indefinite => "INDEF", MentionForm.Coordination => "COORD", _ => "BARE",
    };

    private static MentionForm FormOf(Sentence sentence, int head, int first, NameMention? name)
    {
        if (name is not null || sentence.Tokens[head].Upos == Upos.PropN)
            return MentionForm.Name;
        foreach (var child in sentence.Children(head))
        {
            var token = sentence.Tokens[child];
            if (token.Relation == "nmod:poss")
                return MentionForm.Possessed;
            if (token.BaseRelation == "det")
                return token.Lemma switch
                {
                    "the" or "both" => MentionForm.Definite,
                    "this" or "that" or "these" or "those" or "such" => MentionForm.Demonstrative,
                    _ => MentionForm.Indefinite,
                };
        }

        return sentence.Tokens[first].Lemma == "the" ? MentionForm.Definite : MentionForm.Bare;
    }

    private static string NumberOf(Token token) => token.HasFeature("Number=Plur") ? "p" : token.HasFeature("Number=Sing") ? "s" : "?";

    private static string GenderOf(Sentence sentence, int head, int first, NameMention? name)
    {
        var token = sentence.Tokens[head];
        if (name is { } mention)
        {
            if (mention.Kind != NameKind.Person)
                return mention.Kind == NameKind.Other ? "?" : "n";
            for (var i = Math.Max(0, Math.Min(first, mention.Start - 2)); i < mention.End; i++)
            {
                var form = sentence.Tokens[i].Form;
                if (form.TrimEnd('.') is "Mr" or "Sir" or "King" or "Prince" or "Lord" or "Father" or "Pope")
                    return "m";
                if (form.TrimEnd('.') is "Mrs" or "Ms" or "Miss" or "Mme" or "Queen" or "Princess" or "Lady" or "Dame")
                    return "f";
                if (i >= mention.Start && Genders.TryGetValue(ActorRegistry.Folded(form), out var gender))
                    return gender;
            }

            return "p";
        }

        if (token.Upos is not (Upos.Noun or Upos.PropN))
            return "?";
        return People.TryGetValue(token.Lemma.ToLowerInvariant(), out var of) ? of : token.Upos == Upos.Noun ? "n" : "?";
    }

    private static string[] Modifiers(Sentence sentence, int head, int first, int last)
    {
        var words = new List<string>();
        for (var i = first; i <= last; i++)
            if (i != head && sentence.Tokens[i].Upos is Upos.Noun or Upos.PropN or Upos.Adj or Upos.Num)
                words.Add(sentence.Tokens[i].Form.ToLowerInvariant());
        return [.. words];
    }

    private static string WordsOf(Sentence sentence, int first, int last) => string.Join(' ', sentence.Tokens[first..(last + 1)]
        .Where(t => t.Lemma is not ("the" or "a" or "an") && t.Form is not ("'s" or "’s"))
        .Select(t => t.Form.ToLowerInvariant()));

    /// <summary>For every token the number of the quotation it stands in, -1 for none; an unclosed mark ends with its paragraph.</summary>
    private static int[][] Quotations(AnnotatedDocument document)
    {
        var (open, count, paragraph) = (false, -1, -1);
        var all = new int[document.Sentences.Length][];
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph != paragraph)
                (open, paragraph) = (false, sentence.Paragraph);
            var of = all[sentence.Index] = new int[sentence.Tokens.Length];
            foreach (var token in sentence.Tokens)
            {
                if (token.Form is "“" or "``" || (token.Form == "\"" && !open))
                    (open, count) = (true, count + 1);
                else if (token.Form is "”" or "''" or "\"")
                    open = false;
                of[token.Index] = open ? count : -1;
            }
        }

        return all;
    }
}
