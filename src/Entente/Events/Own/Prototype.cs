using System.Collections.Immutable;

namespace Entente.Events.Own;

/// <summary>
/// What the examples of a type have in common, told from ordinary text: the words that carry the act, the words said with
/// it, each with what it tells, and how near a clause must come. docs/internals/events.md explains the score.
/// </summary>
internal sealed class Prototype
{
    // Chosen once on the development half of eval/own-types; no type has weights of its own.
    private const double TypeWeight = 0.3;
    private const double CoverageWeight = 2;
    private const double Floor = 0.05;
    private const double BackgroundShare = 0.01;
    private const double ExampleShare = 0.25;
    private const double Steepness = 2;
    private const double NominalTrigger = 1.2;
    private const double NameWeight = 0.3;
    private const double MostKey = 1.5;

    private readonly Clause[] _examples;
    private readonly double[] _triggerKeys;
    private readonly double[][] _wordKeys;
    private readonly ImmutableArray<Clause> _counterExamples;
    private readonly Background _background;
    private readonly double _threshold;

    private Prototype(ImmutableArray<Clause>[] examples, int[] marked, ImmutableArray<ImmutableArray<Clause>> counterExamples, Background background)
    {
        _background = background;
        var keys = new Dictionary<(string, int), double>();
        double Key(Sense word, int example)
        {
            if (keys.TryGetValue((word.Lemma, example), out var known))
                return known;
            var others = Enumerable.Range(0, examples.Length).Where(i => i != example).Average(i => Background.Nearest(word, examples[i]));
            return keys[(word.Lemma, example)] = Math.Max(0, Math.Log((others + 0.08) / (background.ShareOf(word) + 0.04)));
        }

        _examples = [.. examples.Select((clauses, i) => marked[i] >= 0 ? clauses[marked[i]] : clauses.MaxBy(clause => Telling(clause, word => Key(word, i)))!)];
        _triggerKeys = [.. _examples.Select((clause, i) => 0.5 + Key(clause.Trigger, i))];
        _wordKeys = [.. _examples.Select((clause, i) => clause.Words.Select(word => word.Sense.IsName ? NameWeight : Key(word.Sense, i)).ToArray())];
        _counterExamples = [];
        _threshold = Threshold();
        // Of a sentence that looks like the type, the clause that does so most.
        _counterExamples = [.. counterExamples.Where(clauses => clauses.Length > 0).Select(clauses => clauses.MaxBy(clause => Nearness(clause, -1))!)];
    }

    /// <summary>Learns a type.</summary>
    /// <param name="examples">The clauses of each example.</param>
    /// <param name="marked">For each example the clause that the user marked, or -1.</param>
    /// <param name="counterExamples">The clauses of each counter-example.</param>
    /// <param name="background">Ordinary text.</param>
    public static Prototype Learn(ImmutableArray<Clause>[] examples, int[] marked, ImmutableArray<ImmutableArray<Clause>> counterExamples, Background background) =>
        new(examples, marked, counterExamples, background);

    /// <summary>The words that carry the act in each example, as they were understood.</summary>
    public IEnumerable<Clause> Examples => _examples;

    /// <summary>From 0 to 1; from 0.5 on the clause tells the type.</summary>
    public double Score(Clause clause)
    {
        if (!clause.IsVerb && Log(TriggerLikeness(clause, -1)) < NominalTrigger)
            return 0;
        if (_counterExamples.Any(counter => Covered(counter, clause) >= _examples.Max(example => Covered(example, clause))))
            return 0;
        return 1 / (1 + Math.Exp(-Steepness * (Nearness(clause, -1) - _threshold)));
    }

    /// <summary>Line of the example that comes nearest, by its index.</summary>
    public int NearestExample(Clause clause) => Enumerable.Range(0, _examples.Length).MaxBy(i => Coverage(i, clause));

    /// <summary>
    /// Between what one in a hundred ordinary texts reaches and what three of four examples reach when the others are known;
    /// never under the first.
    /// </summary>
    private double Threshold()
    {
        double[] own = [.. _examples.Select((clause, i) => Nearness(clause, i)).Order()];
        double[] ordinary = [.. _background.Texts.Select(clauses => clauses.Max(clause => Math.Max(0, Nearness(clause, -1)))).OrderDescending()];
        var reached = ordinary.Length == 0 ? 0 : ordinary[(int)(ordinary.Length * BackgroundShare)];
        return Math.Max(reached, (reached + own[(int)(own.Length * ExampleShare)]) / 2);
    }

    private double Nearness(Clause clause, int without) =>
        Log(TriggerLikeness(clause, without)) + Log(WordLikeness(clause, without)) + (CoverageWeight * TopCoverage(clause, without));

    private static double Log(double likeness) => Math.Log(Math.Min(1, likeness) + Floor) - Math.Log(Floor);

    /// <summary>How like the word that carries the clause is to those of the examples, in sense and in the lexicon's types.</summary>
    private double TriggerLikeness(Clause clause, int without)
    {
        double own = 0, inside = 0;
        for (var i = 0; i < _examples.Length; i++)
        {
            if (i == without)
                continue;
            own = Math.Max(own, clause.Trigger.Likeness(_examples[i].Trigger));
            // "granted recognition": the act stands in the object.
            foreach (var word in clause.Words)
                inside = Math.Max(inside, word.Sense.Likeness(_examples[i].Trigger) * (word.Relation == "compound" ? 0.3 : word.Part == Part.Object ? 0.8 : 0.5));
        }

        var likeness = Math.Max(own, inside);
        // "recognised that …" takes another construction than all examples.
        if (clause.HasContentClause && !_examples.Any(example => example.HasContentClause))
            likeness *= 0.3;
        return likeness + (TypeWeight * SharedType(clause, without));
    }

    private double SharedType(Clause clause, int without)
    {
        var best = 0.0;
        foreach (var type in clause.Types)
        {
            var (with, all) = (0, 0);
            for (var i = 0; i < _examples.Length; i++)
            {
                if (i == without)
                    continue;
                all++;
                with += _examples[i].Types.Contains(type) ? 1 : 0;
            }

            best = Math.Max(best, ((double)with / all) - (0.5 * _background.ShareOfType(type)));
        }

        return best;
    }

    /// <summary>How like the words said with the act are to those that tell the type.</summary>
    private double WordLikeness(Clause clause, int without)
    {
        double first = 0, second = 0;
        foreach (var word in clause.Words)
        {
            var best = 0.0;
            for (var i = 0; i < _examples.Length; i++)
            {
                if (i == without)
                    continue;
                for (var j = 0; j < _wordKeys[i].Length; j++)
                    best = Math.Max(best, word.Sense.Likeness(_examples[i].Words[j].Sense) * Math.Min(_wordKeys[i][j], MostKey) / MostKey
                        * Fit(word.Part, _examples[i].Words[j].Part) * (word.Relation == "compound" ? 0.7 : 1));
            }

            (first, second) = best > first ? (best, first) : (first, Math.Max(second, best));
        }

        return Math.Min(1, first + (0.3 * second));
    }

    /// <summary>How much of what the two nearest examples say stands in the clause too.</summary>
    private double TopCoverage(Clause clause, int without)
    {
        double first = 0, second = 0;
        for (var i = 0; i < _examples.Length; i++)
            if (i != without && Coverage(i, clause) is var covered)
                (first, second) = covered > first ? (covered, first) : (first, Math.Max(second, covered));
        return (first + second) / 2;
    }

    private double Coverage(int example, Clause clause)
    {
        var said = _triggerKeys[example];
        var found = said * _examples[example].Trigger.Likeness(clause.Trigger);
        for (var j = 0; j < _wordKeys[example].Length; j++)
        {
            if (_wordKeys[example][j] <= 0)
                continue;
            said += _wordKeys[example][j];
            found += _wordKeys[example][j] * Found(_examples[example].Words[j], clause);
        }

        return found / said;
    }

    /// <summary>The same with all words alike: for comparing examples with counter-examples.</summary>
    private static double Covered(Clause example, Clause clause) =>
        (example.Trigger.Likeness(clause.Trigger) + example.Words.Sum(word => Found(word, clause))) / (1 + example.Words.Length);

    private static double Found(ClauseWord word, Clause clause)
    {
        var best = word.Sense.Likeness(clause.Trigger) * 0.6;
        foreach (var other in clause.Words)
            best = Math.Max(best, word.Sense.Likeness(other.Sense) * Fit(word.Part, other.Part));
        return best;
    }

    private static double Fit(Part one, Part other) => one == other ? 1 : one == Part.Subject || other == Part.Subject ? 0.4 : 0.85;

    /// <summary>How much a clause of an example tells of what the examples share: by it the clause that carries the act is found.</summary>
    private static double Telling(Clause clause, Func<Sense, double> key)
    {
        double first = 0, second = 0;
        foreach (var word in clause.Words)
            if (!word.Sense.IsName && key(word.Sense) * word.Nearness is var telling)
                (first, second) = telling > first ? (telling, first) : (first, Math.Max(second, telling));
        return (0.8 * key(clause.Trigger)) + first + (0.5 * second) + (clause.IsVerb ? 0.5 : 0) - (0.15 * clause.Depth) - (clause.IsParticiple ? 0.7 : 0);
    }
}
