using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Actors.Reference;

/// <summary>
/// Which phrases of a document refer to the same thing: every mention takes the earlier one that weighs most, or none
/// when being new weighs more (a mention-ranking model, Denis and Baldridge 2008, with learnt weights).
/// </summary>
internal sealed class Coreference
{
    private readonly Mention[] _mentions;
    private readonly int[] _antecedents;
    private readonly float[] _margins;
    private readonly Dictionary<(int Sentence, int Head), Mention> _byHead = [];

    private Coreference(Mention[] mentions, int[] antecedents, float[] margins)
    {
        (_mentions, _antecedents, _margins) = (mentions, antecedents, margins);
        foreach (var mention in mentions)
            if (mention.Form != MentionForm.Coordination)
                _byHead[(mention.Sentence, mention.Head)] = mention;
    }

    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>Resolves a document.</summary>
    public static Coreference Of(AnnotatedDocument document, AntecedentWeights weights)
    {
        var mentions = MentionFinder.Find(document);
        var evidence = new PairEvidence(document, mentions);
        var (antecedents, margins) = (new int[mentions.Length], new float[mentions.Length]);
        var (source, candidates) = (new AntecedentCandidates(mentions), new List<(Mention Earlier, int Rank)>());
        foreach (var mention in mentions)
        {
            var scale = new Scale(weights);
            evidence.OfNew(mention, ref scale);
            var (best, antecedent, second) = (scale.Sum, -1, float.NegativeInfinity);
            source.Of(mention, candidates);
            foreach (var (earlier, rank) in candidates)
            {
                scale = new Scale(weights);
                evidence.OfPair(mention, earlier, rank, ref scale);
                if (scale.Sum > best)
                    (second, best, antecedent) = (best, scale.Sum, earlier.Index);
                else
                    second = Math.Max(second, scale.Sum);
            }

            (antecedents[mention.Index], margins[mention.Index]) = (antecedent, best - second);
        }

        return new Coreference(mentions, antecedents, margins);
    }

    /// <summary>The phrase headed by a token, coordinations aside; null for none.</summary>
    public Mention? At(int sentence, int head) => _byHead.GetValueOrDefault((sentence, head));

    /// <summary>The mention that one refers back to; null for one that is new.</summary>
    public Mention? Antecedent(Mention mention) => _antecedents[mention.Index] is >= 0 and var index ? _mentions[index] : null;

    /// <summary>By how much the antecedent, or being new, outweighs the next.</summary>
    public float Margin(Mention mention) => _margins[mention.Index];

    /// <summary>Chains of two mentions and more, in order of their first mention.</summary>
    public ImmutableArray<ImmutableArray<Mention>> Chains()
    {
        var chain = new int[_mentions.Length];
        for (var i = 0; i < chain.Length; i++)
            chain[i] = _antecedents[i] >= 0 ? chain[_antecedents[i]] : i;
        return [.. _mentions.GroupBy(m => chain[m.Index]).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];
    }

    private struct Scale(AntecedentWeights weights) : IEvidence
    {
        public float Sum { get; private set; }

        public void Add(Trait question, Trait answer, Trait other) => Sum += weights[Trait.Key(question, answer, other)];
    }
}
