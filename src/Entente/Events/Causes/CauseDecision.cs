using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Events.Causes;

/// <summary>Where the table's proposals and a network's scores of the words meet: the scores decide, the proposals explain.</summary>
internal static class CauseDecision
{
    private const double Likely = 0.5;

    /// <summary>Words that may stand between two parts of one span.</summary>
    private const int Gap = 2;

    /// <summary>Pairs of the runs of words that the network gives to causes and to effects, each with the proposal that says the same.</summary>
    public static ImmutableArray<CausalRelation> Relations(Sentence sentence, IReadOnlyList<CauseProposal> proposals, CauseScores scores)
    {
        var (causes, effects, signals) = (Runs(scores.CauseOfWord), Runs(scores.EffectOfWord), Runs(scores.SignalOfWord));
        var found = ImmutableArray.CreateBuilder<CausalRelation>();
        var (causesTaken, effectsTaken) = (new HashSet<int>(), new HashSet<int>());
        void Add(WordRange cause, WordRange effect, WordRange signal, string because, CauseKind kind) => found.Add(
            new CausalRelation(
                CauseReader.Span(sentence, cause), CauseReader.Span(sentence, effect), signal.IsEmpty ? null : CauseReader.Span(sentence, signal),
                scores.Causal * Math.Sqrt(Mean(scores.CauseOfWord, cause) * Mean(scores.EffectOfWord, effect)), because)
            { Kind = kind });

        // What a row of the table proposes and the network's words bear out.
        foreach (var proposal in proposals)
        {
            var (c, e) = (Best(causes, proposal.Cause), Best(effects, proposal.Effect));
            if (c < 0 || e < 0 || causes[c].Overlaps(effects[e]) || !(causesTaken.Add(c) | effectsTaken.Add(e)))
                continue;
            var s = proposal.Signal.IsEmpty ? -1 : Best(signals, proposal.Signal);
            Add(causes[c], effects[e], s < 0 ? proposal.Signal : signals[s], $"network and {proposal.Entry.Id}", proposal.Entry.Kind);
        }

        // What only the network sees: each cause left goes with the nearest effect, and the other way round.
        for (var c = 0; c < causes.Count; c++)
            if (!causesTaken.Contains(c) && Nearest(effects, causes[c]) is >= 0 and var e)
            {
                effectsTaken.Add(e);
                Add(causes[c], effects[e], Between(signals, causes[c], effects[e]), "network", CauseKind.Ground);
            }

        for (var e = 0; e < effects.Count; e++)
            if (!effectsTaken.Contains(e) && Nearest(causes, effects[e]) is >= 0 and var c)
                Add(causes[c], effects[e], Between(signals, causes[c], effects[e]), "network", CauseKind.Ground);
        return [.. found.OrderBy(r => r.Effect).ThenBy(r => r.Cause)];
    }

    /// <summary>Runs of words with a share of a half or more, short gaps closed.</summary>
    internal static List<WordRange> Runs(float[] scores)
    {
        var runs = new List<WordRange>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] < Likely)
                continue;
            if (runs.Count > 0 && i - runs[^1].Last - 1 <= Gap)
                runs[^1] = runs[^1] with { Last = i };
            else
                runs.Add(new WordRange(i, i, i));
        }

        return runs;
    }

    private static double Mean(float[] scores, WordRange range)
    {
        var sum = 0.0;
        for (var i = range.First; i <= range.Last; i++)
            sum += scores[i];
        return sum / (range.Last - range.First + 1);
    }

    /// <summary>The run that shares most words with a proposed span; -1 where none does.</summary>
    private static int Best(List<WordRange> runs, WordRange proposed)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < runs.Count; i++)
            if (Math.Min(runs[i].Last, proposed.Last) - Math.Max(runs[i].First, proposed.First) + 1 is var common && common > most)
                (best, most) = (i, common);
        return best;
    }

    private static int Nearest(List<WordRange> runs, WordRange to)
    {
        var (best, least) = (-1, int.MaxValue);
        for (var i = 0; i < runs.Count; i++)
            if (!runs[i].Overlaps(to) && Math.Max(runs[i].First - to.Last, to.First - runs[i].Last) is var distance && distance < least)
                (best, least) = (i, distance);
        return best;
    }

    private static WordRange Between(List<WordRange> signals, WordRange cause, WordRange effect)
    {
        var (first, last) = (Math.Min(cause.First, effect.First), Math.Max(cause.Last, effect.Last));
        foreach (var signal in signals)
            if (signal.First >= first - 3 && signal.Last <= last)
                return signal;
        return WordRange.None;
    }
}
