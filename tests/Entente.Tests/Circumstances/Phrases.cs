using System.Text;
using System.Text.RegularExpressions;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Circumstances;

/// <summary>Sentences around one phrase, with trees plain enough to be made from the words.</summary>
internal static partial class Phrases
{
    /// <summary>A Wednesday.</summary>
    public static readonly DateOnly Published = new(2015, 6, 17);

    /// <summary>"Envoys met {when}." after other such sentences, the clause's verb in the tense asked for; what the last one's time denotes.</summary>
    public static DateInterval? Told(string tense, params string[] times)
    {
        var document = Text(tense, times);
        var circumstances = DocumentCircumstances.Read(document);
        var verb = document.Sentences[^1].Root;
        return circumstances.DateOf(times.Length - 1, verb);
    }

    /// <summary>The times of the last such sentence: their words without those before them, and their values.</summary>
    public static (string Words, TimeValue Value)[] Values(string tense, params string[] times)
    {
        var document = Text(tense, times);
        return [.. DocumentCircumstances.Read(document).Times.Where(t => t.Sentence == times.Length - 1).Select(t => (document.TextOf(t.Core), t.Value ?? default))];
    }

    /// <summary>"Gunmen {verb} {phrase} villagers.": the only figure, if any.</summary>
    public static Figure? Counted(string phrase, string noun = "villagers villager", string verb = "killed kill")
    {
        var words = Words(phrase);
        var rows = new StringBuilder($"Gunmen gunman NOUN NNS 2 nsubj\n{verb} VERB VBD 0 root\n");
        var counted = words.Count + 3;
        for (var i = 0; i < words.Count; i++)
        {
            var (form, glued) = words[i];
            var number = char.IsDigit(form[0]) || IsNumber(form);
            rows.Append(form).Append(glued ? "_" : "").Append(' ').Append(form.ToLowerInvariant())
                .Append(number ? " NUM CD " : form is "$" or "£" ? " SYM $ " : " ADV RB ").Append(counted).Append(number ? " nummod" : " advmod").Append('\n');
        }

        rows.Append(noun).Append(" NOUN NNS 2 obj\n. . PUNCT . 2 punct");
        return DocumentCircumstances.Read(Annotated.Document(rows.ToString())).Figures.SingleOrDefault();
    }

    private static AnnotatedDocument Text(string tense, string[] times) => Annotated.Document(
        string.Join("\n\n", times.Select((time, i) => Clause(i == times.Length - 1 ? tense : "past", time))), Document.FromText("") with { Published = Published });

    private static bool IsNumber(string word) =>
        word.ToLowerInvariant() is "two" or "seven" or "twenty" or "eight" or "dozen" or "million" or "hundred" or "thousand" or "billion" or "half" or "three" or "hundreds" or "thousands" or "dozens";

    private static string Clause(string tense, string time)
    {
        var (auxiliary, verb) = tense switch
        {
            "future" => ("will will AUX MD 3 aux\n", "meet meet VERB VB 0 root\n"),
            "perfect" => ("have have AUX VBP 3 aux\n", "met meet VERB VBN 0 root\n"),
            "pluperfect" => ("had have AUX VBD 3 aux\n", "met meet VERB VBN 0 root\n"),
            _ => ("then then ADV RB 3 advmod\n", "met meet VERB VBD 0 root\n"),
        };
        var rows = new StringBuilder("Envoys envoy NOUN NNS 3 nsubj\n").Append(auxiliary).Append(verb);
        var words = Words(time);
        // The last word of weight heads the phrase.
        var head = words.FindLastIndex(w => char.IsLetterOrDigit(w.Form[0]));
        for (var i = 0; i < words.Count; i++)
        {
            var (form, glued) = words[i];
            var tag = char.IsDigit(form[0]) ? "NUM CD" : !char.IsLetter(form[0]) ? "PUNCT ," : char.IsUpper(form[0]) && form is not ("On" or "In") ? "PROPN NNP"
                : form is "in" or "on" or "since" or "until" or "from" or "to" or "for" or "by" or "before" or "after" or "over" or "between" ? "ADP IN" : form is "the" or "that" ? "DET DT" : "NOUN NN";
            var (to, relation) = i == head ? (3, "obl") : (head + 4, tag == "ADP IN" ? "case" : tag == "DET DT" ? "det" : "nmod:unmarked");
            rows.Append($"{form}{(glued ? "_" : "")} {form.ToLowerInvariant()} {tag} {to} {relation}\n");
        }

        return rows.Append(". . PUNCT . 3 punct").ToString();
    }

    private static List<(string Form, bool Glued)> Words(string phrase) =>
        [.. Word().Matches(phrase).Select(m => (m.Value, m.Index + m.Length < phrase.Length && phrase[m.Index + m.Length] != ' '))];

    [GeneratedRegex(@"\d[\d,.]*\d|\w+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
