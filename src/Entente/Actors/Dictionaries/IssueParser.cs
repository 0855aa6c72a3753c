using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Reads the lines of an issue dictionary: PHRASE [CODE], in sections with a category or outside of any. "n:" before a
/// word is its singular and plural, "v:" a verb in all its forms, "+" a blank or a hyphen. "~" excludes the section from
/// sentences with the phrase, "~~" from documents with it.
/// </summary>
internal sealed partial class IssueParser(string file)
{
    private const int MostForms = 64;
    private readonly List<string> _categories = [""];
    private readonly ImmutableArray<IssuePhrase>.Builder _phrases = ImmutableArray.CreateBuilder<IssuePhrase>();
    private readonly PhraseTrie<IssuePhrase> _trie = new();
    private readonly List<DictionaryProblem> _problems = [];
    private readonly HashSet<(string Phrase, int Section, string Code)> _seen = [];
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private bool _inSection;
    private int _sectionLine;

    public IssueList Parse(TextReader reader)
    {
        foreach (var (number, text) in PhraseLines.Of(reader))
            Line(text, number);
        if (_inSection)
            Tell(_sectionLine, $"the section '{_categories[^1]}' has no </ISSUE>");
        Misspelt();
        return new IssueList(file, [.. _categories], _phrases.ToImmutable(), _trie, PhraseLines.Sorted(_problems));
    }

    private int Section => _inSection ? _categories.Count - 1 : 0;

    private void Line(string text, int number)
    {
        if (text[0] == '<')
        {
            Mark(text, number);
            return;
        }

        if (PhraseLines.Unbalanced(text) is { } unbalanced)
        {
            Tell(number, $"{unbalanced}; the line is left out");
            return;
        }

        if (text[0] == '~')
        {
            var document = text.StartsWith("~~", StringComparison.Ordinal);
            Phrase(text.TrimStart('~').Split('[')[0], "", document, number);
            return;
        }

        var codes = Coded().Matches(text);
        if (codes.Count == 0)
        {
            Tell(number, $"'{text}' has no code; it is left out");
            return;
        }

        if (codes.Count > 1)
            Tell(number, "several phrases in one line; each is read");
        foreach (Match coded in codes)
            if (coded.Groups["code"].Value.Trim() is { Length: > 0 } code)
                Phrase(coded.Groups["phrase"].Value, code, false, number);
            else
                Tell(number, $"'{coded.Value.Trim()}' has an empty code; it is left out");
        if (text[(codes[^1].Index + codes[^1].Length)..].Trim() is { Length: > 0 } rest)
            Tell(number, $"'{rest}' behind the code; it is passed over");
    }

    private void Mark(string text, int number)
    {
        if (text.StartsWith("</ISSUE", StringComparison.OrdinalIgnoreCase))
        {
            if (!_inSection)
                Tell(number, "</ISSUE> without a section before it");
            _inSection = false;
        }
        else if (Category().Match(text) is { Success: true } category)
        {
            if (_inSection)
                Tell(number, $"the section '{_categories[^1]}' of line {_sectionLine} has no </ISSUE>");
            (_inSection, _sectionLine) = (true, number);
            _categories.Add(category.Groups[1].Value.Trim());
        }
        else
        {
            Tell(number, $"'{text}' is no mark; write <ISSUE CATEGORY=\"NAME\" TYPE=\"ALL\"> or </ISSUE>");
        }
    }

    private void Phrase(string text, string code, bool ofDocument, int number)
    {
        // An underscore parts words here too; as old lists need whole words anyway, one at the end says nothing.
        var (phrase, _) = PhraseLines.Plain(text);
        var forms = Forms(phrase.ToLowerInvariant()).Where(form => form.Length > 0).ToList();
        if (forms.Count == 0)
        {
            Tell(number, $"'{text.Trim()}' is no phrase; the line is left out");
            return;
        }

        var key = (phrase.ToLowerInvariant(), Section, code + (ofDocument ? "~" : ""));
        if (!_seen.Add(key))
        {
            Tell(number, $"'{phrase}' stands twice in its section");
            return;
        }

        if (!_codes.TryGetValue(code, out var shared))
            _codes.Add(code, shared = code);
        var issue = new IssuePhrase(phrase, Section, shared, ofDocument, number);
        _phrases.Add(issue);
        foreach (var form in forms)
            _trie.Add(form, issue);
    }

    /// <summary>All forms of a phrase as words to compare: regular ones by letter, irregular ones by lemma.</summary>
    private static IEnumerable<string[]> Forms(string phrase)
    {
        var forms = new List<List<string>> { new() };
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ways = Ways(word);
            if (forms.Count * ways.Count > MostForms)
                ways = [ways[0]];
            forms = [.. forms.SelectMany(form => ways.Select(way => (List<string>)[.. form, .. way]))];
        }

        return forms.Select(form => form.ToArray()).DistinctBy(form => string.Join('\0', form));
    }

    /// <summary>The ways to write a word of the dictionary, "pre+n:school": each a run of words.</summary>
    private static List<string[]> Ways(string word)
    {
        var parts = word.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(PartForms).ToList();
        if (parts.Count == 0)
            return [[]];
        var texts = new List<string> { "" };
        foreach (var (forms, _) in parts)
            texts = [.. texts.SelectMany(text => forms.Select(form => text.Length == 0 ? form : text + "+" + form))];
        var found = texts.SelectMany(text => text.Contains('+', StringComparison.Ordinal) ? [text.Replace('+', ' '), text.Replace('+', '-')] : new[] { text })
            .Select(PhraseTrie<IssuePhrase>.WordsOf).ToList();
        if (parts is [(_, { } lemma)])
            found.Add([lemma]);
        return found;
    }

    private static (List<string> Forms, string? Lemma) PartForms(string part)
    {
        var word = part.Length > 2 && part[1] == ':' ? part[2..] : part;
        return part[..Math.Min(2, part.Length)] switch
        {
            "n:" when word != part => ([word, DictionaryParser.Plural(word)], PhraseTrie<IssuePhrase>.OfLemma(word, verb: false)),
            "v:" when word != part => (
                [word, DictionaryParser.Plural(word), word.EndsWith('e') ? word + "d" : word + "ed", word.EndsWith('e') ? word[..^1] + "ing" : word + "ing"],
                PhraseTrie<IssuePhrase>.OfLemma(word, verb: true)),
            _ => ([part], null),
        };
    }

    /// <summary>A code that stands once and is nearly one that stands often is most likely that one.</summary>
    private void Misspelt()
    {
        const int Often = 3;
        var counts = _phrases.Where(phrase => !phrase.Excludes).GroupBy(phrase => phrase.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var often = counts.Where(code => code.Value.Count >= Often).Select(code => code.Key).ToList();
        foreach (var (code, phrases) in counts.Where(code => code.Value.Count == 1 && code.Key.Length > 4))
            if (NearCodes.Of(code, often) is { Count: > 0 } near)
                Tell(phrases[0].Line, $"'{code}' stands only here{NearCodes.Hint(near)}");
    }

    private void Tell(int line, string reason) => _problems.Add(new DictionaryProblem(file, line, reason));

    [GeneratedRegex(@"(?<phrase>[^\[\]]*)\[(?<code>[^\]]*)\]")]
    private static partial Regex Coded();

    [GeneratedRegex("^<ISSUE\\b[^>]*\\bCATEGORY\\s*=\\s*\"([^\"]*)\"[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Category();
}
