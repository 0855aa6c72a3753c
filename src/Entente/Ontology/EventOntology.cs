using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Ontology;

/// <summary>A type of an ontology.</summary>
/// <param name="Name">"COERCE", "0831", "EXPEL-PRESS", ….</param>
/// <param name="Description">What it covers.</param>
/// <param name="Parent">The PLOVER type it belongs under; null for none.</param>
/// <param name="Quad">1 to 4; 0 where it belongs to none of the four.</param>
/// <param name="Scale">Score on the conflict–cooperation scale; 0 where none is given.</param>
public sealed record OntologyType(string Name, string Description, string? Parent, int Quad, double Scale);

/// <summary>A versioned list of types. PLOVER, CAMEO and ontologies of one's own stand side by side.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, as its makers write it.</param>
/// <param name="Description">What it is.</param>
/// <param name="Types">Its types.</param>
/// <param name="Hash">Over what it says: two that agree in it are the same.</param>
public sealed record EventOntology(string Name, string Version, string Description, ImmutableArray<OntologyType> Types, string Hash)
{
    private static readonly Lazy<EventOntology> OfPlover = new(() => Of(
        "PLOVER", "2.0", "Sixteen types with modes and contexts, by which every event is coded",
        [.. Entente.Ontology.Plover.Types.Select(type => new OntologyType(type.Name, type.Covers, null, type.Quad, type.Scale))]));

    private static readonly Lazy<EventOntology> OfCameo = new(() => Of(
        "CAMEO", "2021-09-17", "Codes of two to four digits, kept beside PLOVER's type; the first two are the root",
        [.. Entente.Ontology.Cameo.All.Select(code => new OntologyType(
            code.Code, code.Meaning, code.Type, Entente.Ontology.Plover.Quad(code.Type), Entente.Ontology.Plover.Scale(code.Type, code.Mode is { } mode ? [mode] : [])))]));

    /// <summary>PLOVER's sixteen types.</summary>
    public static EventOntology Plover => OfPlover.Value;

    /// <summary>CAMEO's codes, each under its PLOVER type.</summary>
    public static EventOntology Cameo => OfCameo.Value;

    /// <summary>Name and version as one: "press-and-sea 1.0".</summary>
    public string Label => $"{Name} {Version}";

    /// <summary>The type of a name; null for none.</summary>
    public OntologyType? Find(string name) => Types.FirstOrDefault(type => type.Name == name);

    /// <summary>An ontology whose hash is over its name, version and types.</summary>
    public static EventOntology Of(string name, string version, string description, ImmutableArray<OntologyType> types, string rest = "")
    {
        var said = new StringBuilder().Append(name).Append('\n').Append(version).Append('\n');
        foreach (var type in types)
            said.Append(FormattableString.Invariant($"{type.Name}|{type.Description}|{type.Parent}|{type.Quad}|{type.Scale}\n"));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(said.Append(rest).ToString()));
        return new EventOntology(name, version, description, types, Convert.ToHexStringLower(hash.AsSpan(0, 8)));
    }
}
