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

    /// <summary>Development sentences by treebank.</summary>
    public required Dictionary<string, List<TrainingSentence>> Development { get; init; }

    public static Corpus Read(string dataFolder, InputEncoder encoder, ModelLabels? known = null)
    {
        string At(string file) => Path.Combine(dataFolder, file);
        var ewt = ConlluReader.ReadFile(At("treebank/ewt-train.conllu"));
        var gum = ConlluReader.ReadFile(At("treebank/gum-train.conllu"));
        var labels = known is null ? LabelInventory.Count(ewt.Concat(gum)) : new LabelInventory(known);
        var uner = NameCorpora.Uner(At("names/uner-ewt-train.iob2"));
        var unerDevelopment = NameCorpora.Uner(At("names/uner-ewt-dev.iob2"));

        List<TrainingSentence> Encode(IEnumerable<TreebankSentence> trees, Dictionary<string, string[]>? names) =>
            [.. trees.Select(tree => TrainingSentence.Encode(encoder, [.. tree.Sentence.Tokens.Select(t => t.Form)], Allowed(tree, names), labels, tree))];

        var trees = Encode(ewt, uner);
        trees.AddRange(Encode(gum, null));
        return new Corpus
        {
            Labels = labels,
            Trees = trees,
            Names =
            [
                .. NameCorpora.Columns(At("names/wikigold.conll"))
                    .Concat(NameCorpora.Columns(At("names/crossner-politics-train.txt")))
                    .Select(s => TrainingSentence.Encode(encoder, s.Words, s.Allowed)),
            ],
            Development = new(StringComparer.Ordinal)
            {
                ["ewt"] = Encode(ConlluReader.ReadFile(At("treebank/ewt-dev.conllu")), unerDevelopment),
                ["gum"] = Encode(ConlluReader.ReadFile(At("treebank/gum-dev.conllu")), null),
            },
        };
    }

    private static int[] Allowed(TreebankSentence tree, Dictionary<string, string[]>? names) =>
        names is not null && names.TryGetValue(tree.Text, out var tags) && tags.Length == tree.Sentence.Tokens.Length
            ? NameCorpora.UnerAllowed(tags)
            : new int[tree.Sentence.Tokens.Length];
}
