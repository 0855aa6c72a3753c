using Entente.Cli.Terminals;
using Entente.Documents;
using Entente.Record;
using Entente.Store;

namespace Entente.Cli.Reading;

/// <summary>One run of "entente read".</summary>
internal sealed class ReadRun(Setting setting, ReadRequest request)
{
    private readonly Terminal _terminal = setting.Terminal;
    private readonly ReadReport _report = new(request.Store);
    private readonly Queue<long> _inReading = new();
    private ProgressLine _progress = null!;

    public int Run()
    {
        var size = DocumentSource.Measure(request.Paths);
        _progress = new ProgressLine(_terminal, setting.Time, size.Bytes, quiet: size.Files == 1 && size.Bytes < 200_000);
        var begun = setting.Time.GetTimestamp();
        var documents = Documents().GetEnumerator();
        // Without a single document there is nothing to load the reader for.
        if (documents.MoveNext())
            Record(AndThe(documents));
        _progress.Clear();
        if (_report.Speed(setting.Time.GetElapsedTime(begun)) is { } speed)
            _terminal.Say(speed);
        if (setting.Interruption.IsCancellationRequested)
            _terminal.Say("Interrupted. " + (request.Store is null ? "Nothing is kept." : $"What was read until then is kept in {request.Store}."));
        if (!request.Json)
            _report.Write(_terminal);
        else
            _report.Summarise(_terminal.Say);
        return setting.Interruption.IsCancellationRequested ? ExitCode.Interrupted : _report.Problems > 0 ? ExitCode.BadInput : ExitCode.Good;
    }

    private void Record(IEnumerable<Document> documents)
    {
        // The store first: when it cannot be used, that shows at once.
        using var store = request.Store is { } path ? RecordStore.Open(path) : null;
        using var reader = setting.Reader(request.Reading);
        using var writer = store?.Writer(reader.Versions, request.Recode);
        foreach (var record in reader.Record(documents))
        {
            _report.Add(record, writer?.Write(record));
            _progress.Advance(_inReading.Dequeue(), 1);
            if (request.Json)
            {
                _terminal.Out.Flush();
                RecordJson.WriteLine(_terminal.Stream, record);
            }

            if (setting.Interruption.IsCancellationRequested)
                break;
        }
    }

    private IEnumerable<Document> Documents()
    {
        foreach (var outcome in DocumentSource.Read(request.Paths, request.Options))
        {
            if (setting.Interruption.IsCancellationRequested)
                yield break;
            switch (outcome)
            {
                case DocumentProblem problem:
                    _report.Add(problem);
                    _progress.Say($"entente: {problem}.");
                    _progress.Advance(outcome.Bytes, 0);
                    break;
                case DocumentRead read:
                    foreach (var note in read.Notes)
                        _progress.Say($"entente: {read.Where}: {note}");
                    // They are read in batches: a document counts when its record comes out.
                    _inReading.Enqueue(outcome.Bytes);
                    yield return read.Document;
                    break;
            }
        }
    }

    private static IEnumerable<T> AndThe<T>(IEnumerator<T> rest)
    {
        using (rest)
        {
            do
                yield return rest.Current;
            while (rest.MoveNext());
        }
    }
}
