using System.Collections.Frozen;
using System.Globalization;
using Entente.Ontology;

namespace Entente.Events.Decisions;

/// <summary>How much each piece of evidence counts: data/events/decision.tsv.</summary>
internal sealed record DecisionWeights
{
    private static readonly Lazy<DecisionWeights> Shipped = new(() => Of(
        EmbeddedTable.Read("data/events/decision.tsv").ToDictionary(row => row.Cells[0], row => double.Parse(row.Cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)));

    private DecisionWeights(FrozenDictionary<string, double> values) => Values = values;

    /// <summary>Each weight by its name in the table.</summary>
    public FrozenDictionary<string, double> Values { get; private init; }

    /// <summary>Of the network's log-probabilities.</summary>
    public double Network => Values["network"];

    /// <summary>Of a pattern, for its type.</summary>
    public double Pattern => Values["pattern"];

    /// <summary>Of each thing that the pattern asks for besides its trigger.</summary>
    public double Specific => Values["pattern.specific"];

    /// <summary>Of a pattern that says there is no act.</summary>
    public double Block => Values["block"];

    /// <summary>Of no act, where a pattern says that there is one.</summary>
    public double None => Values["none"];

    /// <summary>Of no act, where no pattern says anything.</summary>
    public double Alone => Values["alone"];

    /// <summary>Of a path to an actor, in log-odds; an actor whose sum with the network's is below 0 is dropped.</summary>
    public double ActorPath => Values["actor.path"];

    /// <summary>The network's log-odds from which it may name an actor that no path leads to.</summary>
    public double ActorAlone => Values["actor.alone"];

    /// <summary>As <see cref="ActorPath"/>, of recipients.</summary>
    public double RecipientPath => Values["recipient.path"];

    /// <summary>As <see cref="ActorAlone"/>, of recipients.</summary>
    public double RecipientAlone => Values["recipient.alone"];

    /// <summary>The network's probability from which it tells the mode where the pattern has none.</summary>
    public double Mode => Values["mode"];

    /// <summary>The network's probability from which its status goes before a plain reading.</summary>
    public double Status => Values["status"];

    /// <summary>Of the patterns' type for a pair.</summary>
    public double PairTie(PairTie tie) => Values[tie switch { Events.PairTie.Act => "pair.act", Events.PairTie.Path => "pair.path", _ => "pair.loose" }];

    /// <summary>Of a feature for how sure a row is.</summary>
    public double Sure(string feature) => Values.GetValueOrDefault("sure." + feature);

    public static DecisionWeights Load() => Shipped.Value;

    public static DecisionWeights Of(IReadOnlyDictionary<string, double> values) => new(values.ToFrozenDictionary(StringComparer.Ordinal));

    public DecisionWeights With(string name, double value) =>
        this with { Values = Values.Select(pair => pair.Key == name ? new(name, value) : pair).ToFrozenDictionary(StringComparer.Ordinal) };
}
