using System.Collections.Immutable;
using System.Text;
using Entente.Ontology;

namespace Entente.Events.Own;

/// <summary>What is wrong with a line of an ontology's file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong, what became of it and what to do.</param>
public sealed record OntologyProblem(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Reason}");
}

/// <summary>A sentence that tells an act of a type, or one that looks like it and is none.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Trigger">The word or words that carry the act, where they are marked with brackets; null elsewhere.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record ExampleSentence(string Text, string? Trigger, int Line);

/// <summary>A line of patterns: lexicon/README.md tells the grammar of its columns.</summary>
/// <param name="Cells">Trigger, conditions, actor, recipient.</param>
/// <param name="Blocks">Whether what it matches is known to be no act of the type.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record OwnPattern(ImmutableArray<string> Cells, bool Blocks, int Line);

/// <summary>A type of somebody's own: told by patterns, by examples, or by both.</summary>
/// <param name="Type">Name, description, parent and score.</param>
/// <param name="Patterns">Its patterns.</param>
/// <param name="Examples">Sentences that tell it.</param>
/// <param name="CounterExamples">Sentences that look like it.</param>
public sealed record OwnType(
    OntologyType Type, ImmutableArray<OwnPattern> Patterns, ImmutableArray<ExampleSentence> Examples, ImmutableArray<ExampleSentence> CounterExamples)
{
    /// <summary>From this number on examples alone make a coder.</summary>
    public const int EnoughExamples = 5;

    /// <summary>Best CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER types whose events give way to this one's where both have the same trigger; "*" for any.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>Paths to who acts, as in the lexicon.</summary>
    public string ActorPaths { get; init; } = "subj";

    /// <summary>Paths to whom the act is done to.</summary>
    public string RecipientPaths { get; init; } = "obj|iobj|obl(from|against|to|with|on)";

    /// <summary>Whether there are examples enough to code by.</summary>
    public bool CodesByExample => Examples.Length >= EnoughExamples;
}

/// <summary>An ontology of somebody's own, and what is wrong with its file.</summary>
/// <param name="File">What the file is called in messages.</param>
/// <param name="Ontology">Name, version and types.</param>
/// <param name="Types">The types with what tells them.</param>
/// <param name="Problems">What is wrong with it, by line.</param>
public sealed record OwnOntology(string File, EventOntology Ontology, ImmutableArray<OwnType> Types, ImmutableArray<OntologyProblem> Problems)
{
    /// <summary>Reads an ontology. Lines that make no sense are told among the problems; the rest is read.</summary>
    public static OwnOntology Read(TextReader reader, string file) => new OwnOntologyParser(file).Parse(reader);

    /// <summary>Reads a file in UTF-8.</summary>
    public static OwnOntology ReadFile(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return Read(reader, path);
    }
}
