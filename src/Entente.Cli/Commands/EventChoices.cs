using System.CommandLine;
using Entente.Events;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>The filters of events.</summary>
internal sealed class EventChoices
{
    private readonly Option<string?> _actor = Choices.Text("--actor", "Somebody who takes part: part of a name, a country code or an id", "NAME");
    private readonly Option<string?> _type = Choices.Type();
    private readonly Option<string?> _ownType = Choices.Text("--own-type", "Type of an ontology of your own: EXPEL-PRESS", "TYPE");
    private readonly Option<DateOnly?> _from = Choices.Bound("--from", "Happened in this period: its first year, month or day", last: false);
    private readonly Option<DateOnly?> _to = Choices.Bound("--to", "Its last year, month or day", last: true);
    private readonly Option<string?> _publisher = Choices.Text("--publisher", "Part of the publisher's name", "NAME");
    private readonly Option<string?> _speaker = Choices.Text("--speaker", "Somebody who says so: part of a name, a country code or an id", "NAME");
    private readonly Option<EventStatus?> _status = Choices.Status();
    private readonly Option<string?> _document = Choices.Text("--document", "Beginning of a document's id", "ID");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _actor, _type, _ownType, _from, _to, _publisher, _speaker, _status, _document })
            command.Add(option);
    }

    public EventFilter Filter(ParseResult parsed, RecordStore record) => new()
    {
        Actor = parsed.GetValue(_actor),
        Type = parsed.GetValue(_ownType)?.ToUpperInvariant() ?? parsed.GetValue(_type),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Publisher = parsed.GetValue(_publisher),
        Speaker = parsed.GetValue(_speaker),
        Status = parsed.GetValue(_status),
        Document = parsed.GetValue(_document) is { } id ? Lookup.Document(record, id) : null,
    };
}
