namespace Entente.Bench;

/// <summary>News-like sentences of about 25 words, made by rule: the same ones on every run.</summary>
internal static class NewsSentences
{
    private static readonly string[] Openings =
    [
        "The foreign minister of Norway told reporters in Geneva on Tuesday that",
        "Officials in the capital, speaking after two days of closed talks, said that",
        "A spokesman for the rebels, who had rejected an earlier offer, claimed that",
        "In a statement read on state television late last night, the army announced that",
    ];

    private static readonly string[] Acts =
    [
        "government troops had withdrawn from the northern border after at least 12 soldiers were killed",
        "both countries would resume trade in grain once the new treaty was signed in March",
        "the opposition had called a general strike against the price of bread and fuel",
        "three former generals were arrested and charged with planning to seize the airport",
        "the United Nations must send observers before any of the prisoners could be released",
    ];

    /// <summary>So many sentences.</summary>
    public static IEnumerable<string> All(int count) => Enumerable.Range(0, count)
        .Select(i => $"{Openings[i % Openings.Length]} {Acts[i / Openings.Length % Acts.Length]}.");

    /// <summary>So many sentences, in paragraphs of five.</summary>
    public static string Text(int count) => string.Join("\n\n", All(count).Chunk(5).Select(p => string.Join(' ', p)));
}
