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
            at[sentence.Index] = IsPast(sentence) ? told : null;
            told = here.LastOrDefault() ?? told;
        }

        return new StoryTime(at);
    }

    /// <summary>The time told of in a sentence; null where none was told or the sentence speaks of the present.</summary>
    public DateInterval? At(int sentence) => _at[sentence];

    private static bool IsPast(Sentence sentence)
    {
        var root = sentence.Root;
        if (root < 0)
            return false;
        var auxiliary = sentence.Children(root, "aux").Concat(sentence.Children(root, "cop")).Select(a => sentence.Tokens[a]).FirstOrDefault();
        return (auxiliary ?? sentence.Tokens[root]).Xpos is "VBD" or "VBN" || auxiliary is { Form: "was" or "were" or "had" };
    }
}
