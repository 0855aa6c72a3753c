using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// One string for each code and one list for each set of roles without lines of their own: hundreds of thousands of actors
/// share a few hundred of them.
/// </summary>
internal sealed class CodePool
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<DictionaryRole>> _always = new(StringComparer.Ordinal);

    public string GetOrAdd(string text)
    {
        if (_strings.TryGetValue(text, out var known))
            return known;
        _strings.Add(text, text);
        return text;
    }

    /// <summary>The roles, from the pool where there is one, of all time, without line and office.</summary>
    public ImmutableArray<DictionaryRole> Shared(List<DictionaryRole> roles)
    {
        if (roles.Count == 0)
            return [];
        if (roles is not [{ Line: 0, Office: null } role] || role.From != DateOnly.MinValue || role.To != DateOnly.MaxValue)
            return [.. roles];
        if (!_always.TryGetValue(role.Code, out var known))
            _always.Add(role.Code, known = [role]);
        return known;
    }
}
