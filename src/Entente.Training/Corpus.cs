using Entente.Language;

namespace Entente.Training;

/// <summary>The training and development sentences, read from the folder that holds the data sets.</summary>
internal sealed class Corpus
{
    public required LabelInventory Labels { get; init; }

    /// <summary>Treebank sentences in document order.</summary>
    public required List<TrainingSentence> Trees { get; init; }

    /// <summary>Sentences with names alone.</summary>
    public required List<TrainingSentence> Names { get; init; }

    /// <summary>Paragraphs of other text without labels, for teachers to label.</summary>
    public required List<TrainingSentence> Unlabelled { get; init; }

    /// <summary>Development sentences by treebank.</summary>
    public required Dictionary<string, List<TrainingSentence>> Development { get; init; }

    /// <param name="dataFolder">The folder that holds the data sets.</param>
    /// <param name="encoder">Makes word pieces.</param>
    /// <param name="known">Labels of a trained network; null counts them.</param>
    /// <param name="withUnlabelled">Whether to read unlabelled text too.</param>
    public static Corpus Read(string dataFolder, InputEncoder encoder, ModelLabels? known = null, bool withUnlabelled = false)
    {
        string At(string file) => Path.Combine(dataFolder, file);
        var ewt = ConlluReader.ReadFile(At("treebank/ewt-train.conllu"));
        var gum = ConlluReader.ReadFile(At("treebank/gum-train.conllu"));
        var labels = known is null ? LabelInventory.Count(ewt.Concat(gum)) : new LabelInventory(known);
        var uner = NameCorpora.Uner(At("names/uner-ewt-train.iob2"));
        var unerDevelopment = NameCorpora.Uner(At("names/uner-ewt-dev.iob2"));

        List<TrainingSentence> Encode(IEnumerable<TreebankSentence> trees, Func<TreebankSentence, int[]> allowed) =>
            [.. trees.Select(tree => TrainingSentence.Encode(encoder, [.. tree.Sentence.Tokens.Select(t => t.Form)], allowed(tree), labels, tree))];

        var trees = Encode(ewt, tree => Allowed(tree, uner));
        trees.AddRange(Encode(gum, GumNames.Allowed));
        return new Corpus
        {
            Labels = labels,
            Trees = trees,
            Names =
            [
                .. NameCorpora.Columns(At("names/wikigold.conll")).Where((_, i) => i % 5 != 4) // Every fifth is kept to measure with.
                    .Concat(NameCorpora.Columns(At("names/crossner-politics-train.txt")))
                    .Select(s => TrainingSentence.Encode(encoder, s.Words, s.Allowed)),
            ],
            Unlabelled = withUnlabelled
                ? [.. UnlabelledText.Windows(At("attribution/train/text"), encoder), .. UnlabelledText.Windows(At("text/speeches"), encoder)]
                : [],
            Development = new(StringComparer.Ordinal)
            {
                ["ewt"] = Encode(ConlluReader.ReadFile(At("treebank/ewt-dev.conllu")), tree => Allowed(tree, unerDevelopment)),
                ["gum"] = Encode(ConlluReader.ReadFile(At("treebank/gum-dev.conllu")), GumNames.Allowed),
            },
        };
    }

    private static int[] Allowed(TreebankSentence tree, Dictionary<string, string[]> names) =>
        names.TryGetValue(tree.Text, out var tags) && tags.Length == tree.Sentence.Tokens.Length
            ? NameCorpora.UnerAllowed(tags)
            : new int[tree.Sentence.Tokens.Length];
}
