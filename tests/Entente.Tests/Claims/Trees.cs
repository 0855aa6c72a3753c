using System.Collections.Immutable;
using Entente.Claims;
using Entente.Events;
using Entente.Language;

namespace Entente.Tests.Claims;

/// <summary>
/// Sentences in one line: <c>form/lemma/XPOS/head/relation</c>, sentences parted by " | ". The universal tag follows
/// from the other two; a form that ends in "_" is followed by no space; capitals with NNP are persons.
/// </summary>
internal static class Trees
{
    public static AnnotatedDocument Document(string trees) =>
        Annotated.Document(string.Join("\n\n", trees.Split(" | ").Select(tree => string.Join('\n', tree.Split(' ').Select(Row)))));

    public static DocumentClaims Claims(string trees, Func<AnnotatedDocument, ImmutableArray<Event>>? events = null)
    {
        var document = Document(trees);
        return ClaimReader.Load().Read(document, (_, _, _) => [], events?.Invoke(document) ?? [], []);
    }

    /// <summary>An event of the given type on the word given.</summary>
    public static Event Event(AnnotatedDocument document, string type, string word)
    {
        var (sentence, token) = document.Sentences.SelectMany(s => s.Tokens.Select(t => (Sentence: s, Token: t))).First(x => x.Token.Form == word);
        return new Event
        {
            Id = word,
            Type = type,
            Trigger = new Trigger(word, sentence.Index, token.Span, token.Index),
            Why = new DecisionTrace("test", []),
        };
    }

    private static string Row(string cell)
    {
        // "'" and "." are forms as well as separators of nothing: only the last four slashes part columns.
        var f = cell.Split('/');
        var (form, lemma, xpos, head, relation) = (f[0], f[1], f[2], f[3], f[4]);
        return $"{form} {lemma} {Universal(xpos, relation)} {xpos} {head} {relation}{(xpos == "NNP" ? " PER" : "")}";
    }

    private static string Universal(string xpos, string relation) => xpos switch
    {
        "NNP" or "NNPS" => "PROPN",
        "NN" or "NNS" => "NOUN",
        "MD" => "AUX",
        _ when xpos[0] == 'V' => relation.StartsWith("aux", StringComparison.Ordinal) || relation == "cop" ? "AUX" : "VERB",
        "JJ" or "JJS" or "JJR" => "ADJ",
        "RB" or "WRB" or "RBR" => "ADV",
        "IN" => relation == "mark" ? "SCONJ" : "ADP",
        "DT" => "DET",
        "PRP" or "PRP$" or "WP" or "WDT" => "PRON",
        "CD" => "NUM",
        "CC" => "CCONJ",
        "TO" or "POS" => "PART",
        _ => "PUNCT",
    };
}
