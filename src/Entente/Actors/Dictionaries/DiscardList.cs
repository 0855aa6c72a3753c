using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Actors.Dictionaries;

/// <summary>A phrase whose sentences, or documents, tell no events: "third round", "World Cup".</summary>
/// <param name="Phrase">As the file has it, words parted by blanks.</param>
/// <param name="Whole">Whether its last word is whole; else any word that begins with it fits.</param>
/// <param name="OfDocument">Whether it discards the whole document.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record DiscardPhrase(string Phrase, bool Whole, bool OfDocument, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => (OfDocument ? "+" : "") + Phrase + (Whole ? "_" : "");
}

/// <summary>A discard dictionary of TABARI or PETRARCH, and what is wrong with it.</summary>
public sealed class DiscardList
{
    private readonly PhraseTrie<DiscardPhrase> _phrases = new();

    private DiscardList(string file, ImmutableArray<DiscardPhrase> phrases, ImmutableArray<DictionaryProblem> problems)
    {
        (File, Phrases, Problems) = (file, phrases, problems);
        foreach (var phrase in phrases)
            _phrases.Add(PhraseTrie<DiscardPhrase>.WordsOf(phrase.Phrase), phrase, stem: !phrase.Whole);
    }

    /// <summary>What the file is called in messages.</summary>
    public string File { get; }

    /// <summary>Its phrases.</summary>
    public ImmutableArray<DiscardPhrase> Phrases { get; }

    /// <summary>What is wrong with it, by line.</summary>
    public ImmutableArray<DictionaryProblem> Problems { get; }

    /// <summary>
    /// Reads the lines of a discard dictionary: a phrase each, "+" before one that discards the document, "_" behind one whose last
    /// word is whole; a plural of its own in braces; codes in brackets say nothing here.
    /// </summary>
    public static DiscardList Read(TextReader reader, string file)
    {
        var (phrases, problems) = (ImmutableArray.CreateBuilder<DiscardPhrase>(), new List<DictionaryProblem>());
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (number, text) in PhraseLines.Of(reader))
        {
            void Tell(string reason) => problems.Add(new DictionaryProblem(file, number, reason));
            if (PhraseLines.Unbalanced(text) is { } unbalanced)
                Tell($"{unbalanced}; the line is left out");
            else
            {
                if (text.Contains('[', StringComparison.Ordinal))
                    Tell("a code says nothing in a dictionary of discards; it is passed over");
                var names = text.Split('[')[0].TrimStart('+').Split('{', '}');
                for (var i = 0; i < Math.Min(2, names.Length); i++)
                {
                    var (phrase, whole) = PhraseLines.Plain(names[i]);
                    if (PhraseTrie<DiscardPhrase>.WordsOf(phrase).Length == 0)
                    {
                        if (i == 0)
                            Tell($"'{text}' is no phrase; the line is left out");
                    }
                    else if (!seen.TryAdd(phrase, number))
                        Tell($"'{phrase}' stands in line {seen[phrase]} already");
                    else
                        phrases.Add(new DiscardPhrase(phrase, whole, text[0] == '+', number));
                }
            }
        }

        return new DiscardList(file, phrases.ToImmutable(), PhraseLines.Sorted(problems));
    }

    /// <summary>Reads a file, in UTF-8 or Latin-1.</summary>
    public static DiscardList ReadFile(string path)
    {
        using var reader = DictionaryFiles.Open(path);
        return Read(reader, path);
    }

    /// <summary>The phrase of a sentence: one that discards the document before others, the longer before the shorter; null for none.</summary>
    public DiscardPhrase? In(Sentence sentence)
    {
        (DiscardPhrase Phrase, int Length)? best = null;
        for (var token = 0; token < sentence.Tokens.Length; token++)
            foreach (var (length, phrase) in _phrases.At(sentence, token))
                if (best is not { } held || (phrase.OfDocument && !held.Phrase.OfDocument) || (phrase.OfDocument == held.Phrase.OfDocument && length > held.Length))
                    best = (phrase, length);
        return best?.Phrase;
    }
}

/// <summary>Which sentences of a document are discarded, and by which phrase.</summary>
public sealed class DiscardedSentences
{
    private readonly DiscardPhrase?[] _bySentence;

    private DiscardedSentences(DiscardPhrase?[] bySentence) => _bySentence = bySentence;

    /// <summary>The phrase that discards a sentence, or null.</summary>
    public DiscardPhrase? At(int sentence) => sentence < _bySentence.Length ? _bySentence[sentence] : null;

    /// <summary>Looks the sentences of a document up; null where none is discarded.</summary>
    public static DiscardedSentences? Of(AnnotatedDocument document, ImmutableArray<DiscardList> lists)
    {
        if (lists.IsEmpty)
            return null;
        var found = new DiscardPhrase?[document.Sentences.Length];
        for (var i = 0; i < found.Length; i++)
            foreach (var list in lists)
                if (list.In(document.Sentences[i]) is { } phrase && (found[i] is null || (phrase.OfDocument && !found[i]!.OfDocument)))
                    found[i] = phrase;
        if (found.FirstOrDefault(phrase => phrase is { OfDocument: true }) is { } whole)
            Array.Fill(found, whole);
        return found.Any(phrase => phrase is not null) ? new DiscardedSentences(found) : null;
    }
}
