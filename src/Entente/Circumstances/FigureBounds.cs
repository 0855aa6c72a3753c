using Entente.Language;

namespace Entente.Circumstances;

/// <summary>What the words before a number make of it.</summary>
internal enum BoundKind
{
    Exact,
    AtLeast,
    AtMost,
    Between,
}

/// <summary>"At least", "nearly", "some" before a number: what they bound, and where the figure's words begin.</summary>
internal readonly record struct FigureBounds(BoundKind Kind, int First)
{
    private static readonly (string[] Words, BoundKind Kind)[] Phrases =
    [
        (["at", "least"], BoundKind.AtLeast), (["more", "than"], BoundKind.AtLeast), (["no", "fewer", "than"], BoundKind.AtLeast),
        (["no", "less", "than"], BoundKind.AtLeast), (["not", "less", "than"], BoundKind.AtLeast), (["upwards", "of"], BoundKind.AtLeast),
        (["well", "over"], BoundKind.AtLeast), (["over"], BoundKind.AtLeast), (["above"], BoundKind.AtLeast),
        (["as", "many", "as"], BoundKind.AtMost), (["as", "much", "as"], BoundKind.AtMost), (["up", "to"], BoundKind.AtMost), (["at", "most"], BoundKind.AtMost),
        (["fewer", "than"], BoundKind.AtMost), (["less", "than"], BoundKind.AtMost), (["almost"], BoundKind.AtMost), (["nearly"], BoundKind.AtMost),
        (["under"], BoundKind.AtMost), (["close", "to"], BoundKind.AtMost),
        (["between"], BoundKind.Between), (["some"], BoundKind.Exact), (["about"], BoundKind.Exact), (["around"], BoundKind.Exact),
        (["roughly"], BoundKind.Exact), (["approximately"], BoundKind.Exact), (["an", "estimated"], BoundKind.Exact), (["all"], BoundKind.Exact),
        (["several"], BoundKind.Exact), (["a", "few"], BoundKind.Exact), (["many"], BoundKind.Exact),
    ];

    /// <summary>Reads the words that end before a token.</summary>
    public static FigureBounds Before(Sentence sentence, int number)
    {
        if (number > 0 && sentence.Tokens[number - 1].Form is "a" or "A" or "the")
            number--; // "nearly a million", "at least the 20 …".
        foreach (var (words, kind) in Phrases)
        {
            var first = number - words.Length;
            if (first < 0)
                continue;
            var matches = true;
            for (var i = 0; i < words.Length && matches; i++)
                matches = sentence.Tokens[first + i].Form.Equals(words[i], StringComparison.OrdinalIgnoreCase);
            if (matches)
                return new FigureBounds(kind, words is ["all"] ? number : first);
        }

        return new FigureBounds(BoundKind.Exact, int.MaxValue);
    }
}
