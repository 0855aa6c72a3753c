using Entente.Cli.Reading;
using Entente.Cli.Terminals;
using Entente.Record;

namespace Entente.Cli;

/// <summary>What a command works with; tests give their own.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Reader">Loads the reader. Only commands that read call it.</param>
/// <param name="Time">Time, for progress.</param>
/// <param name="Interruption">Set when the user asks to stop.</param>
internal sealed record Setting(Terminal Terminal, Func<RecorderOptions, IReader> Reader, TimeProvider Time, CancellationToken Interruption);
