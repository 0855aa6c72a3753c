using Entente.Events.Lexicon;
using Entente.Ontology;

namespace Entente.Events.Own;

/// <summary>Patterns of types of somebody's own, in the lexicon's terms.</summary>
internal static class OwnLexicon
{
    private const string AnyType = "ASSAULT";

    /// <summary>The lexicon of one type: types of one's own do not shadow each other.</summary>
    public static EventLexicon Of(OwnType type, string file)
    {
        var complaints = new List<string>();
        var entries = type.Patterns
            .Select((pattern, i) => EntryOf(file, type.Type.Name, pattern, type.ActorPaths, type.RecipientPaths, i, complaints))
            .OfType<LexiconEntry>().ToList();
        return new EventLexicon(entries, EventLexicon.Load().Classes);
    }

    /// <summary>A pattern as an entry of the lexicon; null, with complaints, for what cannot be read.</summary>
    public static LexiconEntry? EntryOf(string file, string type, OwnPattern pattern, string actor, string recipient, int order, ICollection<string> complaints)
    {
        string[] cells =
        [
            pattern.Cells[0], pattern.Cells[1], pattern.Blocks ? "-" : AnyType, "-", "-",
            pattern.Cells[2] is "-" ? actor : pattern.Cells[2], pattern.Cells[3] is "-" ? recipient : pattern.Cells[3], "of one's own",
        ];
        // The lexicon knows PLOVER's types only: the entry is given its own name once it is read.
        return LexiconEntry.Parse(new TableRow(file, pattern.Line, cells), order, complaints) is { } entry
            ? entry with { Type = pattern.Blocks ? null : type }
            : null;
    }
}
