using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Training;

/// <summary>The labels a model can give, counted from the training treebanks; the rarest are left out.</summary>
internal sealed class LabelInventory
{
    private readonly Dictionary<string, int> _upos;
    private readonly Dictionary<string, int> _xpos;
    private readonly Dictionary<string, int> _feats;
    private readonly Dictionary<string, int> _lemma;
    private readonly Dictionary<string, int> _relations;

    public LabelInventory(ModelLabels labels)
    {
        Labels = labels;
        (_upos, _xpos, _feats) = (Index(labels.Upos), Index(labels.Xpos), Index(labels.Feats));
        (_lemma, _relations) = (Index(labels.Lemma), Index(labels.Relations));
    }

    public ModelLabels Labels { get; }

    public static LabelInventory Count(IEnumerable<TreebankSentence> sentences)
    {
        Dictionary<string, int> upos = [], xpos = [], feats = [], lemma = [], relations = [];
        foreach (var token in sentences.SelectMany(s => s.Sentence.Tokens))
        {
            Add(upos, token.Upos.Name());
            Add(xpos, token.Xpos);
            Add(feats, token.Features);
            Add(lemma, LemmaScript.Between(token.Form, token.Lemma));
            Add(relations, token.Relation);
        }

        return new LabelInventory(new ModelLabels
        {
            Upos = Frequent(upos, 1),
            Xpos = Frequent(xpos, 2),
            Feats = Frequent(feats, 3),
            Lemma = Frequent(lemma, 3),
            Relations = Frequent(relations, 2),
            Names = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"],
            LabelDimension = ReaderNetwork.LabelDimension,
        });
    }

    public int Upos(Token token) => Find(_upos, token.Upos.Name());
    public int Xpos(Token token) => Find(_xpos, token.Xpos);
    public int Feats(Token token) => Find(_feats, token.Features);
    public int Lemma(Token token) => Find(_lemma, LemmaScript.Between(token.Form, token.Lemma));
    public int Relation(Token token) => Find(_relations, token.Relation);

    private static void Add(Dictionary<string, int> counts, string label) =>
        counts[label] = counts.GetValueOrDefault(label) + 1;

    private static ImmutableArray<string> Frequent(Dictionary<string, int> counts, int atLeast) =>
        [.. counts.Where(c => c.Value >= atLeast).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];

    private static Dictionary<string, int> Index(ImmutableArray<string> labels) =>
        labels.Select((label, i) => (label, i)).ToDictionary(x => x.label, x => x.i, StringComparer.Ordinal);

    private static int Find(Dictionary<string, int> index, string label) => index.GetValueOrDefault(label, TrainingSentence.NoLabel);
}
