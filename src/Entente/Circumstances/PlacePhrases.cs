using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>Places told by a common word: "the border", "the Afghan capital", "the city". What the context does not tell is not guessed.</summary>
internal sealed class PlacePhrases(AnnotatedDocument document, StateMentions states)
{
    /// <summary>How many sentences back "the city" may reach.</summary>
    private const int Reach = 5;

    private readonly List<(int Sentence, int Token, GazetteerPlace Place)> _named = [];

    /// <summary>Notes a place that was named, for "the city" and "the province" to point back to.</summary>
    public void Remember(Sentence sentence, int token, GazetteerPlace place) => _named.Add((sentence.Index, token, place));

    /// <summary>Whether a word may tell a place by itself: a border, a capital, "the city".</summary>
    public static bool MayBe(Sentence sentence, Token token) =>
        token is { Upos: Upos.Noun, Xpos: "NN" } && sentence.NameAt(token.Index) is null && IsDefinite(sentence, token)
        && (PlaceWords.RoleOf(token) is "border" or "capital" || PlaceWords.PointsBack(token));

    /// <summary>First token of the phrase: its article or owner.</summary>
    public static int FirstOf(Sentence sentence, Token token) => Inside(sentence, token.Index).Min();

    /// <summary>Last token of the phrase: that of "with Turkey".</summary>
    public static int LastOf(Sentence sentence, Token token) => Inside(sentence, token.Index).Max();

    /// <summary>What the phrase stands for; null when that is no place at all.</summary>
    public ChosenPlace? Resolve(Sentence sentence, Token token) => PlaceWords.RoleOf(token) switch
    {
        "border" => Border(sentence, token),
        "capital" => Capital(sentence, token),
        var role => Back(sentence, token, role!),
    };

    private ChosenPlace Border(Sentence sentence, Token token)
    {
        var words = Told(sentence, token);
        var phrase = SpanOf(sentence, token);
        if (words.Count == 2)
            return new ChosenPlace(Between((words[0], words[1])), "the border of the two states of its words");
        var theirs = sentence.Children(token.Index, "nmod").Any(c => sentence.Tokens[c] is { Relation: "nmod:poss", Upos: Upos.Pron });
        var with = sentence.Children(token.Index, "nmod").Any(c => sentence.Child(c, "case") is >= 0 and var p && sentence.Tokens[p].Lemma == "with");
        foreach (var around in states.Widening(sentence, phrase))
        {
            var pairs = Pairs(words, [.. around.Except(words)]).ToList();
            // Of "the Cameroonian border" one neighbour must be spoken of; "the border" alone needs two states and no third.
            var borders = pairs.Where(pair => theirs || with || Gazetteer.AreNeighbours(pair.One, pair.Other)).ToList();
            if (borders.Count == 1 && (words.Count == 1 || pairs.Count == 1))
                return new ChosenPlace(Between(borders[0]), "a border of states the text speaks of");
        }

        var only = words.Count == 1 ? words[0] : states.Around(sentence, phrase) is [var one] ? one : null;
        var name = document.TextOf(phrase);
        return only is null
            ? new ChosenPlace(new GazetteerPlace(name, null, null, null, null, 0) { Kind = "" }, "the text does not tell whose border")
            : new ChosenPlace(new GazetteerPlace(name, with ? null : only, null, null, null, 0) { Kind = "line" }, $"a border of {Countries.NameOf(only)}");
    }

    private static IEnumerable<(string One, string Other)> Pairs(IReadOnlyList<string> words, IReadOnlyList<string> around) => words.Count == 1
        ? around.Select(other => (words[0], other))
        : around.SelectMany((one, i) => around.Skip(i + 1).Select(other => (one, other)));

    private ChosenPlace? Capital(Sentence sentence, Token token)
    {
        var told = Told(sentence, token);
        var inside = Inside(sentence, token.Index);
        // "The provincial capital", "the former capital", "the capital of Helmand" are others.
        var others = sentence.Children(token.Index).Any(c => sentence.Tokens[c].BaseRelation is "amod" or "compound" or "nmod"
            && sentence.Tokens[c].Upos != Upos.Pron && sentence.Tokens[c].Lemma is not ("own" or "state" or "nation" or "country")
            && !states.Within(sentence.Index, m => m.Span.Contains(sentence.Tokens[c].Span)).Any() && (inside.Contains(c) || sentence.Tokens[c].Upos == Upos.PropN));
        if (told.Count > 1 || others)
            return null;
        var whose = told.Count == 1 ? told : states.Around(sentence, SpanOf(sentence, token));
        return whose is [var code] && Gazetteer.CapitalOf(code) is { } city ? new ChosenPlace(city, $"the capital of {Countries.NameOf(code)}") : null;
    }

    private ChosenPlace? Back(Sentence sentence, Token token, string role)
    {
        if (sentence.Children(token.Index).Any(c => sentence.Tokens[c].BaseRelation is "amod" or "compound" or "nmod" or "acl" or "appos"))
            return null;
        for (var i = _named.Count - 1; i >= 0; i--)
        {
            var (at, word, place) = _named[i];
            if (at < sentence.Index - Reach)
                return null;
            if ((at < sentence.Index || word < token.Index) && (role == "city" ? place.IsCity : place.IsDivision))
                return new ChosenPlace(place, $"named before: {place.Name}");
        }

        return null;
    }

    private static GazetteerPlace Between((string One, string Other) states)
    {
        var name = NameOf(states.One, states.Other);
        return Gazetteer.Named(name) is [var listed, ..] ? listed : new GazetteerPlace(name, null, null, null, null, 0) { Kind = "line" };
    }

    private static string NameOf(string one, string other)
    {
        string[] names = [Countries.NameOf(one) ?? one, Countries.NameOf(other) ?? other];
        Array.Sort(names, StringComparer.Ordinal);
        return $"{names[0]}–{names[1]} border";
    }

    private List<string> Told(Sentence sentence, Token token)
    {
        var inside = Inside(sentence, token.Index);
        return [.. states.Within(sentence.Index, mention => inside.Any(i => i != token.Index && mention.Span.Contains(sentence.Tokens[i].Span)))];
    }

    private static TextSpan SpanOf(Sentence sentence, Token token) =>
        new(sentence.Tokens[FirstOf(sentence, token)].Span.Start, sentence.Tokens[LastOf(sentence, token)].Span.End);

    private static bool IsDefinite(Sentence sentence, Token token) => sentence.Children(token.Index).Any(c =>
        sentence.Tokens[c] is { Lemma: "the", Upos: Upos.Det } || sentence.Tokens[c].Relation == "nmod:poss" || (sentence.Tokens[c].Upos == Upos.PropN && c < token.Index));

    // The words that say whose: "the Syrian border with Turkey", "Latvia's border", not what is told of it.
    private static SortedSet<int> Inside(Sentence sentence, int token)
    {
        var inside = new SortedSet<int> { token };
        foreach (var child in sentence.Children(token))
        {
            var of = sentence.Tokens[child];
            var preposition = sentence.Child(child, "case");
            var belongs = child < token
                ? of.BaseRelation is "amod" or "compound" or "nmod" or "det" or "conj"
                : of.BaseRelation == "nmod" && preposition >= 0 && sentence.Tokens[preposition].Lemma is "with" or "between" or "of";
            if (belongs)
                inside.UnionWith(sentence.Subtree(child));
        }

        return inside;
    }
}
