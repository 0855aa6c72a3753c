using System.CommandLine;
using Entente.Record;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente claims</summary>
internal static class ClaimsCommand
{
    public static Command Make(Setting setting)
    {
        var (json, store, limit) = (Choices.Json(), Choices.Store(), Choices.Limit());
        var speaker = Choices.Text("--speaker", "Who says so: part of a name, a country code or an id", "NAME");
        var from = Choices.Bound("--from", "Published in this period: its first year, month or day", last: false);
        var to = Choices.Bound("--to", "Its last year, month or day", last: true);
        var publisher = Choices.Text("--publisher", "Part of the publisher's name", "NAME");
        var opinion = new Option<bool?>("--opinion") { Description = "Opinions only (true) or statements only (false)", HelpName = "true|false", Arity = ArgumentArity.ExactlyOne };
        var document = Choices.Text("--document", "Beginning of a document's id", "ID");
        var command = new Command("claims", "Who says what, and how surely.") { speaker, from, to, publisher, opinion, document, json, store, limit };
        CommandsHelp.Show(command, "entente claims --speaker Khan", "entente claims --publisher Herald --opinion true", "entente claims --document 3f2a --json");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            var rowLimit = new RowLimit(parsed.GetValue(limit), parsed.GetValue(json));
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var found = record.Claims(new ClaimFilter
            {
                Speaker = parsed.GetValue(speaker),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Publisher = parsed.GetValue(publisher),
                Opinion = parsed.GetValue(opinion),
                Document = parsed.GetValue(document) is { } id ? Lookup.Document(record, id) : null,
                Limit = rowLimit.Fetched,
            });
            if (parsed.GetValue(json))
            {
                foreach (var claim in rowLimit.Cut(found))
                    JsonLines.Object(terminal, writer =>
                    {
                        JsonLines.Origin(writer, claim.Document, claim.Publisher, claim.Author, claim.Published);
                        JsonLines.Fields(writer, inner => RecordJson.WriteClaim(inner, claim.Claim));
                    });
                return ExitCode.Good;
            }

            var rows = rowLimit.Cut([.. found], terminal, "claims")
                .Select(c => ((DocumentHeading?)DocumentHeading.Of(c.Document, null, c.Publisher, c.Author, c.Published), ClaimRow.Of(c.Claim))).ToList();
            if (rows.Count == 0)
                terminal.Say("No such claims.");
            else
                Tables.Claims(terminal, rows);
            return ExitCode.Good;
        });
        return command;
    }
}
