using System.Collections.Immutable;

namespace Entente.Events.Lexicon;

/// <summary>
/// A way from the trigger to a participant: "subj", "obl(with)", "obj.nmod(of)". A mutual path ("all:subj+obl(with)")
/// gathers every side that its branches find.
/// </summary>
/// <param name="Branches">One branch for a plain path; several for a mutual one. A branch is a chain of steps.</param>
/// <param name="Mutual">Whether all sides act.</param>
/// <param name="Text">As written.</param>
internal sealed record ParticipantPath(ImmutableArray<ImmutableArray<SlotReference>> Branches, bool Mutual, string Text)
{
    /// <summary>Reads a cell's ordered fallbacks: "obl(against|on)|obj.poss"; "-" is none.</summary>
    public static ImmutableArray<ParticipantPath> ParseList(string cell, ICollection<string> complaints)
    {
        if (cell is "-" or "")
            return [];
        var paths = ImmutableArray.CreateBuilder<ParticipantPath>();
        foreach (var text in SplitOutsideBrackets(cell, '|'))
            if (Parse(text.Trim(), complaints) is { } path)
                paths.Add(path);
        return paths.ToImmutable();
    }

    private static ParticipantPath? Parse(string text, ICollection<string> complaints)
    {
        var mutual = text.StartsWith("all:", StringComparison.Ordinal);
        var branches = ImmutableArray.CreateBuilder<ImmutableArray<SlotReference>>();
        foreach (var branch in SplitOutsideBrackets(mutual ? text[4..] : text, '+'))
        {
            var steps = ImmutableArray.CreateBuilder<SlotReference>();
            foreach (var step in SplitOutsideBrackets(branch.Trim(), '.'))
            {
                if (SlotReference.Parse(step.Trim()) is not { } reference || reference.Slot is Slot.Neg or Slot.Passive or Slot.Active)
                {
                    complaints.Add($"'{step}' in the path '{text}' names no slot that we know");
                    return null;
                }

                steps.Add(reference);
            }

            branches.Add(steps.ToImmutable());
        }

        return new ParticipantPath(branches.ToImmutable(), mutual, text);
    }

    private static IEnumerable<string> SplitOutsideBrackets(string text, char separator)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
