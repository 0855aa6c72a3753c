namespace Entente.Record;

/// <summary>What made a row: with the same versions and the same text, the same row comes out.</summary>
/// <param name="Library">Version of this library.</param>
/// <param name="Model">Hash of the model files.</param>
/// <param name="Lexicon">Hash of the lexicons and tables.</param>
/// <param name="Registry">Hash of the actor registry.</param>
public sealed record Versions(string Library, string Model, string Lexicon, string Registry);
