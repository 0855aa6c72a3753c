using System.Collections.Immutable;
using System.CommandLine;
using System.Text.RegularExpressions;
using Entente.Ontology;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>entente actors merge, split, apart and edit: what a person decides on actors.</summary>
internal static partial class DecisionCommands
{
    private const string Who = "An actor's id, or its name where only one bears it";

    public static Command Merge(Setting setting)
    {
        var actors = new Argument<string[]>("ID") { Description = Who, Arity = ArgumentArity.OneOrMore };
        var into = Choices.Text("--into", "The actor that stays; without it the registry's, else the first", "ID");
        var (force, note, store) = (Force(), Note(), Choices.Store());
        var command = new Command("merge", "Actors are one: they count and are shown as one from now on.") { actors, into, force, note, store };
        CommandsHelp.Show(command,
            "entente actors merge local:ali-khan:PAK local:a-khan:PAK",
            "entente actors merge local:i-khan --into person:imran-khan:PAK --note \"Herald of 3 May\"");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store));
            var ids = parsed.GetRequiredValue(actors).Select(one => Lookup.Actor(record, one));
            // An actor of the registry need not be in the record yet, so its id is taken as it is.
            if (parsed.GetValue(into) is { } target)
                ids = ids.Prepend(IsRegistryId(target) ? target : Lookup.Actor(record, target));
            return Tell(setting, record.Merge([.. ids.Distinct(StringComparer.Ordinal)], parsed.GetValue(force), setting.Time, parsed.GetValue(note)), decided =>
                $"{string.Join(", ", decided.Decision.Actors.Select(a => a.Id))} are one actor, {decided.Actor}");
        });
        return command;
    }

    public static Command Split(Setting setting)
    {
        var actor = new Argument<string>("ID") { Description = Who };
        var documents = new Option<string[]>("--document")
        {
            Description = "Documents whose mentions are another actor", HelpName = "DOC", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var (note, store) = (Note(), Choices.Store());
        var command = new Command("split", "An actor is two: its mentions in some documents are another.") { actor, documents, note, store };
        CommandsHelp.Show(command, "entente actors split local:ali-khan:PAK --document 3f2a 9bc0");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store));
            var id = Lookup.Actor(record, parsed.GetRequiredValue(actor));
            var of = parsed.GetRequiredValue(documents).Select(document => Lookup.Document(record, document)).ToHashSet(StringComparer.Ordinal);
            return Tell(setting, record.Split(id, of, setting.Time, parsed.GetValue(note)), decided =>
                $"what {(of.Count == 1 ? "that document calls" : $"those {of.Count} documents call")} {id} is {decided.Actor}");
        });
        return command;
    }

    public static Command Apart(Setting setting)
    {
        var actors = new Argument<string[]>("ID") { Description = Who, Arity = new ArgumentArity(2, 100_000) };
        var (note, store) = (Note(), Choices.Store());
        var command = new Command("apart", "Actors are different, however alike: they are not asked about again.") { actors, note, store };
        CommandsHelp.Show(command, "entente actors apart local:ali-khan:PAK:press local:ali-khan:PAK:state");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store));
            var ids = parsed.GetRequiredValue(actors).Select(one => Lookup.Actor(record, one)).Distinct(StringComparer.Ordinal).ToList();
            return Tell(setting, record.Apart(ids, setting.Time, parsed.GetValue(note)), decided =>
                $"{string.Join(", ", decided.Decision.Actors.Select(a => a.Id))} are different actors");
        });
        return command;
    }

    public static Command Edit(Setting setting)
    {
        var actor = new Argument<string>("ID") { Description = Who };
        var name = Choices.Text("--name", "Its name", "NAME");
        var country = Choices.Text("--country", "Its country code: PAK, IGO, …", "CODE");
        var sector = Choices.Text("--sector", "Its PLOVER sectors, with commas between", "A,B");
        var wikidata = Choices.Text("--wikidata", "Its id in Wikidata", "Q…");
        var registry = Choices.Text("--registry", "The registry's actor that it is", "ID");
        var (force, note, store) = (Force(), Note(), Choices.Store());
        var command = new Command("edit", "What an actor is called, where it belongs, and who it is elsewhere.") { actor, name, country, sector, wikidata, registry, force, note, store };
        CommandsHelp.Show(command,
            "entente actors edit local:ali-khan --country PAK --sector GOV,MIL",
            "entente actors edit local:i-khan --registry person:imran-khan:PAK");
        command.SetAction(parsed =>
        {
            var sectors = (parsed.GetValue(sector) ?? "").ToUpperInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableArray();
            var code = parsed.GetValue(country)?.ToUpperInvariant();
            var item = parsed.GetValue(wikidata)?.ToUpperInvariant();
            var known = parsed.GetValue(registry);
            if (parsed.GetValue(name) is null && code is null && sectors.IsEmpty && item is null && known is null)
                throw new InputException("nothing to edit: give --name, --country, --sector, --wikidata or --registry.");
            Check(parsed.GetValue(name), code, sectors, item, known);
            using var record = RecordStore.Open(parsed.GetRequiredValue(store));
            var id = Lookup.Actor(record, parsed.GetRequiredValue(actor));
            var edits = parsed.GetValue(name) is not null || code is not null || !sectors.IsEmpty || item is not null;
            if (edits && known is not null)
                throw new InputException("--registry gives name, country and sectors of the registry's actor: leave the others out.");
            return known is null
                ? Tell(setting, record.Edit(id, parsed.GetValue(name), code, sectors, item, setting.Time, parsed.GetValue(note)), _ => $"{id} is edited")
                : Tell(setting, record.Merge([known, id], parsed.GetValue(force), setting.Time, parsed.GetValue(note)), _ => $"{id} is {known}");
        });
        return command;
    }

    private static void Check(string? name, string? country, ImmutableArray<string> sectors, string? wikidata, string? registry)
    {
        if (name is not null && Entente.Actors.Identities.NameKey.Of(name).Length == 0)
            throw new InputException($"--name: '{name}' has no letters.");
        if (country is not null && Countries.NameOf(country) is null && !Plover.InternationalCodes.ContainsKey(country))
            throw new InputException($"--country: '{country}' is no code of a country. Write it as PAK, or IGO, NGO, ….");
        foreach (var sector in sectors)
            if (!Plover.IsSector(sector))
                throw new InputException($"--sector: '{sector}' is no PLOVER sector; they are {string.Join(", ", Plover.Sectors.Select(s => s.Code))}.");
        if (wikidata is not null && !WikidataId().IsMatch(wikidata))
            throw new InputException($"--wikidata: '{wikidata}' is no id of Wikidata. Write it as Q42.");
        if (registry is not null && !IsRegistryId(registry))
            throw new InputException($"--registry: '{registry}' is no id of the registry. Write it as person:imran-khan:PAK; 'entente actors' shows those in the record.");
    }

    private static bool IsRegistryId(string id) => id.Contains(':', StringComparison.Ordinal) && !id.StartsWith(Entente.Actors.Identities.Namesakes.Prefix, StringComparison.Ordinal);

    private static int Tell(Setting setting, DecisionOutcome outcome, Func<Decided, string> say)
    {
        if (outcome is Decided decided)
        {
            setting.Terminal.Line($"Decision {decided.Decision.Number}: {Terminals.Cells.Clean(say(decided))}.");
            setting.Terminal.Say($"'entente actors decisions undo {decided.Decision.Number}' takes it back.");
            return ExitCode.Good;
        }

        var refused = (Refused)outcome;
        foreach (var reason in refused.Reasons)
            setting.Terminal.Say($"entente: {Terminals.Cells.Clean(reason)}");
        if (refused.CanForce)
            setting.Terminal.Say("Nothing was changed. If they are one all the same, say --force.");
        return ExitCode.BadInput;
    }

    private static Option<bool> Force() => new("--force") { Description = "Though their facts conflict" };

    private static Option<string?> Note() => Choices.Text("--note", "Why, for those who read the decision", "TEXT");

    [GeneratedRegex("^Q[1-9][0-9]*$")]
    private static partial Regex WikidataId();
}
