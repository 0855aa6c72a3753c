using System.Collections.Frozen;

namespace Entente.Record;

/// <summary>Enumerations as record.md spells them: in lower case.</summary>
public static class Names
{
    /// <summary>"happened", "day", "direct", …</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Table<T>.Names.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, "No such name.");

    /// <summary>The value of a name; null for an unknown one.</summary>
    public static T? Parse<T>(string name)
        where T : struct, Enum =>
        Table<T>.Values.TryGetValue(name, out var value) ? value : null;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => value.ToString().ToLowerInvariant());

        public static readonly FrozenDictionary<string, T> Values =
            Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
