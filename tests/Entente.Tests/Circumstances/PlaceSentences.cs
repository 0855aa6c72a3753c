using System.Globalization;
using System.Text;
using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

/// <summary>
/// Plain sentences for tests of places: "Troops/s clashed/v in the Syrian/A town of Qamishli/L". Marks: v the verb, s a plural noun,
/// a an adjective, A one of a nation, r an adverb of direction, L P O M names (words joined by _); unmarked words are nouns,
/// prepositions and articles. The tree is made as the reader would make it.
/// </summary>
internal static class PlaceSentences
{
    private static readonly string[] Prepositions =
        ["in", "at", "near", "across", "over", "outside", "around", "off", "along", "on", "between", "of", "to", "into", "from", "with", "inside"];

    private sealed record Word(string Form, string Mark)
    {
        public int Head { get; set; } = -1;

        public string Relation { get; set; } = "root";

        public bool IsNominal => Mark is "n" or "s" or "L" or "P" or "O" or "M";
    }

    /// <summary>The places of a text.</summary>
    public static IReadOnlyList<Place> Places(string text) => DocumentCircumstances.Read(Annotated.Document(Rows(text))).Places;

    private static string Rows(string text) => string.Join("\n\n", text.Split(" | ").Select(sentence => Sentence(Parse(sentence))));

    private static List<Word> Parse(string sentence)
    {
        var words = new List<Word>();
        foreach (var item in sentence.Split(' '))
        {
            var (form, mark) = item.Split('/') is [var f, var m] ? (f, m) : (item, Default(item));
            foreach (var part in form.Split('_'))
                words.Add(new Word(part, mark));
        }

        for (var i = 0; i < words.Count; i++)
            Attach(words, i);
        return words;
    }

    private static string Default(string form) =>
        Prepositions.Contains(form) ? "p" : form is "the" or "The" or "a" ? "d" : form is "their" or "its" ? "o" : form is "and" ? "c" : form is "," ? "," : form is "'s" ? "'" : "n";

    private static bool IsContinued(List<Word> words, int i) => words[i].Mark is "L" or "P" or "O" or "M" && i + 1 < words.Count && words[i + 1].Mark == words[i].Mark;

    private static void Attach(List<Word> words, int i)
    {
        var word = words[i];
        int Next() => words.FindIndex(i + 1, w => w.IsNominal && !IsContinued(words, words.IndexOf(w)) && !IsCompound(words, words.IndexOf(w)));
        (word.Head, word.Relation) = word.Mark switch
        {
            "v" => (-1, "root"),
            "p" or "r" => (Next(), "case"),
            "d" => (Next(), "det"),
            "a" or "A" => (Next(), "amod"),
            "o" => (Next(), "nmod:poss"),
            "c" => (Next(), "cc"),
            "," => (words.FindIndex(w => w.Mark == "v"), "punct"),
            "'" => (i - 1, "case"),
            _ when IsContinued(words, i) => (i + 1, "compound"),
            _ when IsCompound(words, i) => (Next(), i + 1 < words.Count && words[i + 1].Mark == "'" ? "nmod:poss" : "compound"),
            _ => Nominal(words, i),
        };
    }

    private static bool IsCompound(List<Word> words, int i) =>
        i + 1 < words.Count && words[i].IsNominal && (words[i + 1].Mark is "n" or "s" or "'" || (words[i].Mark is "n" && words[i + 1].Mark is "L")) && !IsContinued(words, i);

    private static (int Head, string Relation) Nominal(List<Word> words, int i)
    {
        var verb = words.FindIndex(w => w.Mark == "v");
        if (i < verb)
            return (verb, "nsubj");
        var first = i;
        while (first > 0 && (words[first - 1].Mark is "d" or "a" or "A" or "o" or "r" or "'" || IsContinued(words, first - 1) || IsCompound(words, first - 1)))
            first--;
        var before = words[first - 1];
        var last = words.FindLastIndex(first - 1, w => w.IsNominal && words.IndexOf(w) > verb);
        if (before.Mark == ",")
            return (last, "appos");
        if (before.Mark == "c")
            return (last, "conj");
        return before.Mark != "p" ? (verb, "obj")
            : last >= 0 && (before.Form is "of" or "with" or "between" || words[first - 2].IsNominal) && words[first - 2].Mark != "v" && words[first - 2] == words[last] ? (last, "nmod")
            : (verb, "obl");
    }

    private static string Sentence(List<Word> words)
    {
        var rows = new StringBuilder();
        foreach (var word in words)
        {
            var (upos, xpos, name) = word.Mark switch
            {
                "v" => ("VERB", "VBD", ""),
                "s" => ("NOUN", "NNS", ""),
                "n" => ("NOUN", "NN", ""),
                "a" => ("ADJ", "JJ", ""),
                "A" => ("ADJ", "JJ", "MISC"),
                "p" => ("ADP", "IN", ""),
                "r" => ("ADV", "RB", ""),
                "d" => ("DET", "DT", ""),
                "o" => ("PRON", "PRP$", ""),
                "c" => ("CCONJ", "CC", ""),
                "," => ("PUNCT", ",", ""),
                "'" => ("PART", "POS", ""),
                "P" => ("PROPN", "NNP", "PER"),
                "O" => ("PROPN", "NNP", "ORG"),
                "M" => ("PROPN", "NNP", "MISC"),
                _ => ("PROPN", "NNP", "LOC"),
            };
            var lemma = word.Form switch
            {
                "clashed" => "clash", "seized" => "seize", "stormed" => "storm", "shelled" => "shell", "entered" => "enter", "met" => "meet",
                _ => upos is "PROPN" or "ADJ" ? word.Form : word.Form.ToLowerInvariant()[..^(word.Mark == "s" ? 1 : 0)],
            };
            rows.AppendLine(CultureInfo.InvariantCulture, $"{word.Form} {lemma} {upos} {xpos} {word.Head + 1} {word.Relation} {name}");
        }

        return rows.ToString();
    }
}
