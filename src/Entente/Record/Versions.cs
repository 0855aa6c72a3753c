using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Entente.Actors.Dictionaries;
using Entente.Events.Own;

namespace Entente.Record;

/// <summary>What made a row: with the same versions and the same text, the same row comes out.</summary>
/// <param name="Library">Version of this library.</param>
/// <param name="Model">Hash of the model file, behind a "+" that of the coder's network where it is used; "+screen" behind it where sentences were passed over.</param>
/// <param name="Lexicon">Hash of the lexicons and tables, PLOVER and CAMEO among them; behind a "+" each, name, version and hash of the ontologies used besides.</param>
/// <param name="Registry">Hash of the actor registry; behind a "+" that of the dictionaries used besides: actors, discards, issues.</param>
public sealed record Versions(string Library, string Model, string Lexicon, string Registry)
{
    private const string RegistryPrefix = "data/actors/";

    /// <summary>The versions of this build with a model file, and with the screen or without: what it passes over makes another record.</summary>
    public static Versions Of(
        string modelPath, string? coderPath = null, bool screened = false, IReadOnlyList<ActorDictionary>? dictionaries = null,
        IReadOnlyList<DiscardList>? discards = null, IReadOnlyList<IssueList>? issues = null, IReadOnlyList<OwnOntology>? ontologies = null)
    {
        using var model = File.OpenRead(modelPath);
        var coder = "";
        if (coderPath is not null)
            using (var network = File.OpenRead(coderPath))
                coder = "+" + Short(SHA256.HashData(network));
        var versions = With(Short(SHA256.HashData(model)) + coder + (screened ? "+screen" : ""));
        foreach (var ontology in ontologies ?? [])
            versions = versions with { Lexicon = $"{versions.Lexicon}+{ontology.Ontology.Label}:{ontology.Ontology.Hash}" };
        return dictionaries is null or [] && discards is null or [] && issues is null or []
            ? versions
            : versions with { Registry = versions.Registry + "+" + HashOf(dictionaries ?? [], discards ?? [], issues ?? []) };
    }

    /// <summary>Over what the dictionaries say, whatever their files look like. They may be large: nothing is put together in memory.</summary>
    private static string HashOf(IReadOnlyList<ActorDictionary> dictionaries, IReadOnlyList<DiscardList> discards, IReadOnlyList<IssueList> issues)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false)))
        {
            foreach (var dictionary in dictionaries)
            {
                foreach (var actor in dictionary.Actors)
                {
                    writer.Write($"{actor.Id} {actor.Kind}\n");
                    DictionaryWriter.Write(writer, [actor]);
                }

                foreach (var agent in dictionary.Agents)
                    writer.Write($"{string.Join('|', agent.Names)} [~{agent.Code}]\n");
            }

            foreach (var phrase in discards.SelectMany(list => list.Phrases))
                writer.Write($"{phrase}\n");
            foreach (var list in issues)
                foreach (var phrase in list.Phrases)
                    writer.Write($"{list.Categories[phrase.Section]}|{phrase.Phrase}|{phrase.Code}|{phrase.OfDocument}\n");
        }

        return Short(hash.Hash!);
    }

    internal static Versions Of(byte[] model) => With(Short(SHA256.HashData(model)));

    private static Versions With(string model)
    {
        var assembly = typeof(Versions).Assembly;
        return new Versions(
            assembly.GetName().Version?.ToString(3) ?? "0.0.0",
            model,
            HashOf(assembly, name => !name.StartsWith(RegistryPrefix, StringComparison.Ordinal)),
            HashOf(assembly, name => name.StartsWith(RegistryPrefix, StringComparison.Ordinal)));
    }

    /// <summary>Over names and contents of the compiled-in tables, so that a table renamed or moved counts as changed.</summary>
    private static string HashOf(Assembly assembly, Func<string, bool> belongs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        foreach (var name in assembly.GetManifestResourceNames().Where(belongs).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            using var stream = assembly.GetManifestResourceStream(name)!;
            while (stream.Read(buffer) is > 0 and var count)
                hash.AppendData(buffer, 0, count);
        }

        return Short(hash.GetHashAndReset());
    }

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 8));
}
