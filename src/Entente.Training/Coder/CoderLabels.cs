using Entente.Events;
using Entente.Ontology;

namespace Entente.Training.Coder;

/// <summary>What the coder's network chooses among: types (0 is none), modes of each type (the type alone where it has none), statuses.</summary>
internal static class CoderLabels
{
    public static readonly string[] Types = ["", .. Plover.Types.Select(type => type.Name)];

    public static readonly string[] Modes =
        [.. Plover.Types.SelectMany(type => type.Modes.Select(mode => $"{type.Name} {mode.Name}").Prepend(type.Name))];

    public static readonly string[] Statuses = [.. Enum.GetNames<EventStatus>().Select(name => name.ToLowerInvariant())];

    public static int Type(string name) => Array.IndexOf(Types, name);

    public static int Mode(string type, string mode) => Array.IndexOf(Modes, mode.Length == 0 ? type : $"{type} {mode}");
}
