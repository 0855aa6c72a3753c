using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events.Lexicon;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Own;

/// <summary>A type of somebody's own, ready to code by.</summary>
/// <param name="Type">What the file says of it.</param>
/// <param name="Ontology">"press-and-sea 1.0".</param>
/// <param name="Patterns">Its patterns.</param>
/// <param name="Prototype">What its examples share; null where they are too few.</param>
/// <param name="Actor">Paths to who acts, where examples decide.</param>
/// <param name="Recipient">Paths to whom it is done to.</param>
internal sealed record LearntType(
    OwnType Type, string Ontology, EventLexicon Patterns, Prototype? Prototype, ImmutableArray<ParticipantPath> Actor, ImmutableArray<ParticipantPath> Recipient)
{
    private const string BackgroundTable = "data/events/background.tsv";

    /// <summary>Learns all types of some ontologies.</summary>
    /// <param name="ontologies">The ontologies.</param>
    /// <param name="reader">Reads clauses.</param>
    /// <param name="analyse">Analyses texts, in their order.</param>
    public static ImmutableArray<LearntType> Learn(
        IReadOnlyCollection<OwnOntology> ontologies, ClauseReader reader, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyse)
    {
        var types = ontologies.SelectMany(ontology => ontology.Types.Select(type => (Ontology: ontology, Type: type))).ToList();
        ImmutableArray<Clause>[] Clauses(IEnumerable<string> texts) =>
            [.. analyse(texts.Select(Document.FromText)).Select(document => document.Sentences.SelectMany(sentence => reader.Read(sentence)).ToImmutableArray())];
        var examples = types.Select(pair => Clauses(pair.Type.Examples.Select(example => example.Text))).ToList();
        var ordinary = types.Exists(pair => pair.Type.CodesByExample) ? Clauses(EmbeddedTable.Read(BackgroundTable).Select(row => row.Cells[1])) : [];
        return [.. types.Select((pair, i) => new LearntType(
            pair.Type,
            pair.Ontology.Ontology.Label,
            OwnLexicon.Of(pair.Type, pair.Ontology.File),
            // What tells another type is ordinary text to this one.
            PrototypeOf(pair.Type, examples[i], Clauses(pair.Type.CounterExamples.Select(example => example.Text)), ordinary.Concat(examples.Where((_, j) => j != i).SelectMany(others => others))),
            ParticipantPath.ParseList(pair.Type.ActorPaths, []),
            ParticipantPath.ParseList(pair.Type.RecipientPaths, [])))];
    }

    private static Prototype? PrototypeOf(OwnType type, ImmutableArray<Clause>[] examples, ImmutableArray<Clause>[] counterExamples, IEnumerable<ImmutableArray<Clause>> background)
    {
        var marked = new List<int>();
        var told = new List<ImmutableArray<Clause>>();
        for (var i = 0; i < examples.Length; i++)
        {
            if (examples[i].IsEmpty)
                continue;
            told.Add(examples[i]);
            marked.Add(Marked(type.Examples[i], examples[i]));
        }

        return told.Count < OwnType.EnoughExamples ? null : Prototype.Learn([.. told], [.. marked], [.. counterExamples], new Background(background));
    }

    private static int Marked(ExampleSentence example, ImmutableArray<Clause> clauses)
    {
        if (example.Trigger is not { } words || example.Text.IndexOf(words, StringComparison.Ordinal) is not (>= 0 and var start))
            return -1;
        var span = new TextSpan(start, start + words.Length);
        for (var i = 0; i < clauses.Length; i++)
            if (span.Contains(clauses[i].Span))
                return i;
        return -1;
    }
}
