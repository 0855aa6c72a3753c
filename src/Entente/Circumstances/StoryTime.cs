using Entente.Language;

namespace Entente.Circumstances;

/// <summary>
/// The time a text tells of where a sentence names none: that of the sentence before, as long as the story goes on in the past.
/// What is dated so is not the date of an act; it only tells in what office people acted.
/// </summary>
internal sealed class StoryTime
{
    private readonly DateInterval?[] _at;

    private StoryTime(DateInterval?[] at) => _at = at;

    /// <summary>Follows the times that a document tells.</summary>
    public static StoryTime Of(AnnotatedDocument document, ILookup<int, TimeExpression> times)
    {
        var at = new DateInterval?[document.Sentences.Length];
        DateInterval? told = null;
        foreach (var sentence in document.Sentences)
        {
            // A sentence may tell of several times: the first it names goes on from the one before.
            var here = times[sentence.Index].Select(t => t.Interval).Where(i => i is { Start: not null, Granularity: <= Granularity.Year }).ToList();
            told = here.FirstOrDefault() ?? told;
            at[sentence.Index] = told;
            told = here.LastOrDefault() ?? told;
        }

        return new StoryTime(at);
    }

    /// <summary>The time told of at a word; null where none was told or its clause speaks of the present or of what is to come.</summary>
    public DateInterval? At(Sentence sentence, int word) => IsPast(sentence, word) ? _at[sentence.Index] : null;

    private static bool IsPast(Sentence sentence, int word)
    {
        for (var at = word; at >= 0; at = sentence.Tokens[at].Head)
        {
            var copula = sentence.Child(at, "cop");
            if (sentence.Tokens[at].Upos != Upos.Verb && copula < 0)
                continue;
            // Infinitives and participles take their time from the verb above.
            var finite = sentence.Children(at, "aux").Select(a => sentence.Tokens[a]).FirstOrDefault() ?? (copula >= 0 ? sentence.Tokens[copula] : sentence.Tokens[at]);
            if (finite.Xpos is "VBD" || finite.HasFeature("Tense=Past") && finite.HasFeature("VerbForm=Fin"))
                return true;
            if (finite.Xpos is "VBZ" or "VBP" or "MD")
                return false;
        }

        return false;
    }
}
