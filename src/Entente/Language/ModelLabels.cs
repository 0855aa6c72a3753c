using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Language;

/// <summary>The label lists of a model, in the order of its scores; a JSON file beside the model.</summary>
internal sealed record ModelLabels
{
    [JsonPropertyName("upos")] public required ImmutableArray<string> Upos { get; init; }
    [JsonPropertyName("xpos")] public required ImmutableArray<string> Xpos { get; init; }
    [JsonPropertyName("feats")] public required ImmutableArray<string> Feats { get; init; }
    [JsonPropertyName("lemma")] public required ImmutableArray<string> Lemma { get; init; }
    [JsonPropertyName("relations")] public required ImmutableArray<string> Relations { get; init; }
    [JsonPropertyName("names")] public required ImmutableArray<string> Names { get; init; }

    /// <summary>Length of the vectors whose dot product scores a relation.</summary>
    [JsonPropertyName("labelDimension")] public required int LabelDimension { get; init; }

    public static ModelLabels Load(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), ModelLabelsJson.Default.ModelLabels)
        ?? throw new InvalidDataException($"{path}: no labels in the file.");

    public void Save(string path) =>
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, ModelLabelsJson.Default.ModelLabels));
}

[JsonSerializable(typeof(ModelLabels))]
[JsonSourceGenerationOptions(WriteIndented = false)]
internal sealed partial class ModelLabelsJson : JsonSerializerContext;
