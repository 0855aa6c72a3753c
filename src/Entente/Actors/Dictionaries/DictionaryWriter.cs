namespace Entente.Actors.Dictionaries;

/// <summary>Writes actors in the format that <see cref="ActorDictionary"/> reads and PETRARCH takes.</summary>
public static class DictionaryWriter
{
    /// <summary>Writes the actors, a blank line behind each.</summary>
    public static void Write(TextWriter writer, IEnumerable<DictionaryActor> actors)
    {
        foreach (var actor in actors)
        {
            for (var i = 0; i < actor.Names.Length; i++)
                writer.Write($"{(i == 0 ? "" : "+")}{actor.Names[i].ToUpperInvariant().Replace(' ', '_')}_\n");
            foreach (var role in actor.Roles)
                writer.Write($"\t[{(role.Code.Length == 0 ? "---" : role.Code)}{DictionaryDates.Write(role.From, role.To)}]\n");
            writer.Write('\n');
        }
    }
}
