using System.Runtime.InteropServices;
using Entente.Cli;
using Entente.Cli.Reading;
using Entente.Cli.Terminals;

using var interruption = new CancellationTokenSource();
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var control = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminal = Terminal.OfProcess();
return EntenteCommand.Run(args, new Setting(terminal, Reader.Load, TimeProvider.System, interruption.Token));

// The first time, the document in hand is finished and what was read is kept; the second time there is no waiting.
void Stop(PosixSignalContext context)
{
    context.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}
