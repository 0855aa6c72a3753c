using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Actors.Dictionaries;

/// <summary>A phrase that tells an issue, or one that tells that its section says nothing here.</summary>
/// <param name="Phrase">As the file has it.</param>
/// <param name="Section">Its section: phrases of one section do not overlap, and its exclusions hold for it alone.</param>
/// <param name="Code">The issue, "OIL"; empty for an exclusion.</param>
/// <param name="OfDocument">Whether an exclusion holds for the whole document ("~~") rather than the sentence ("~").</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record IssuePhrase(string Phrase, int Section, string Code, bool OfDocument, int Line)
{
    /// <summary>Whether it excludes its section.</summary>
    public bool Excludes => Code.Length == 0;
}

/// <summary>An issue dictionary of PETRARCH (sections with categories) or older (phrases with codes), and what is wrong with it.</summary>
public sealed class IssueList
{
    private readonly PhraseTrie<IssuePhrase> _phrases;

    internal IssueList(
        string file, ImmutableArray<string> categories, ImmutableArray<IssuePhrase> phrases, PhraseTrie<IssuePhrase> trie, ImmutableArray<DictionaryProblem> problems) =>
        (File, Categories, Phrases, _phrases, Problems) = (file, categories, phrases, trie, problems);

    /// <summary>What the file is called in messages.</summary>
    public string File { get; }

    /// <summary>Categories by section; empty for phrases outside of any.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Its phrases, as the lines have them.</summary>
    public ImmutableArray<IssuePhrase> Phrases { get; }

    /// <summary>What is wrong with it, by line.</summary>
    public ImmutableArray<DictionaryProblem> Problems { get; }

    /// <summary>Reads an issue dictionary. Lines that make no sense are told among the problems; the rest is read.</summary>
    public static IssueList Read(TextReader reader, string file) => new IssueParser(file).Parse(reader);

    /// <summary>Reads a file, in UTF-8 or Latin-1.</summary>
    public static IssueList ReadFile(string path)
    {
        using var reader = DictionaryFiles.Open(path);
        return Read(reader, path);
    }

    /// <summary>
    /// The phrases of a sentence by section: the longest that begins at a word, from left to right; and the sections that the sentence,
    /// or the document, excludes.
    /// </summary>
    internal (List<(IssuePhrase Phrase, int Token, int Length)> Found, HashSet<int> Here, HashSet<int> Everywhere) In(Sentence sentence)
    {
        var (found, here, everywhere) = (new List<(IssuePhrase, int, int)>(), new HashSet<int>(), new HashSet<int>());
        var free = new Dictionary<int, int>();
        for (var token = 0; token < sentence.Tokens.Length; token++)
        {
            var at = _phrases.At(sentence, token);
            if (at.Count == 0)
                continue;
            foreach (var (_, phrase) in at)
                if (phrase.Excludes)
                    _ = (phrase.OfDocument ? everywhere : here).Add(phrase.Section);
            foreach (var section in at.Where(match => !match.Value.Excludes).GroupBy(match => match.Value.Section))
            {
                if (free.GetValueOrDefault(section.Key) > token)
                    continue;
                var longest = section.Max(match => match.Length);
                free[section.Key] = token + longest;
                foreach (var (length, phrase) in section.Where(match => match.Length == longest).DistinctBy(match => match.Value.Code))
                    found.Add((phrase, token, length));
            }
        }

        return (found, here, everywhere);
    }
}
