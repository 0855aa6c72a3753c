namespace Entente.Actors.Dictionaries;

/// <summary>Names that stand under several actors of one dictionary whose codes differ at the same time.</summary>
internal static class DictionaryConflicts
{
    public static IEnumerable<DictionaryProblem> In(ActorDictionary dictionary)
    {
        var first = new Dictionary<string, DictionaryActor>(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in dictionary.Actors)
            foreach (var name in actor.Names)
                if (first.TryAdd(name, actor) || first[name] == actor)
                    continue;
                else if (Clash(first[name], actor) is { } clash)
                    yield return new DictionaryProblem(
                        dictionary.File, clash.Other.Line > 0 ? clash.Other.Line : actor.Line,
                        $"'{name}' is {clash.Other.Code} here and {clash.One.Code} in line {(clash.One.Line > 0 ? clash.One.Line : first[name].Line)} at the same time; the earlier line is used");
    }

    private static (DictionaryRole One, DictionaryRole Other)? Clash(DictionaryActor one, DictionaryActor other)
    {
        foreach (var role in one.Roles)
            foreach (var against in other.Roles)
                if (role.Code != against.Code && role.From <= against.To && against.From <= role.To)
                    return (role, against);
        return null;
    }
}
