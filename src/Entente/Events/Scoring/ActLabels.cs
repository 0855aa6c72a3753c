using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Events.Scoring;

/// <summary>What the coder's network chooses among, as its file tells.</summary>
internal sealed class ActLabels
{
    private ActLabels(ImmutableArray<string> types, ImmutableArray<string> modes, ImmutableArray<EventStatus> statuses, int roleDimension)
    {
        (Types, Modes, Statuses, RoleDimension) = (types, modes, statuses, roleDimension);
        ModesOf = [.. types.Select(type => Enumerable.Range(0, modes.Length).Where(i => modes[i] == type || modes[i].StartsWith(type + " ", StringComparison.Ordinal)).ToImmutableArray())];
    }

    /// <summary>Types in the order of the scores; the score before theirs is that of no act.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>"COERCE arrest"; the type alone for an act without a mode.</summary>
    public ImmutableArray<string> Modes { get; }

    public ImmutableArray<EventStatus> Statuses { get; }

    /// <summary>For each type the indices of its modes.</summary>
    public ImmutableArray<ImmutableArray<int>> ModesOf { get; }

    public int RoleDimension { get; }

    public static ActLabels FromMetadata(IReadOnlyDictionary<string, string> metadata)
    {
        ImmutableArray<string> List(string key) =>
            metadata.TryGetValue(key, out var value) ? [.. value.Split(',')] : throw new InvalidDataException($"The coder's network tells no '{key}': it is no file of ours.");
        return new ActLabels(
            List("types"), List("modes"), [.. List("statuses").Select(name => Enum.Parse<EventStatus>(name, ignoreCase: true))],
            int.Parse(List("roleDimension")[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Labels put together by hand, for tests.</summary>
    public static ActLabels Of(IEnumerable<string> types, IEnumerable<string> modes, int roleDimension) =>
        new([.. types], [.. modes], [.. Enum.GetValues<EventStatus>()], roleDimension);
}
