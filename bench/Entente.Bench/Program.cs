using BenchmarkDotNet.Running;
using Entente.Bench;

// "quick" takes a minute and turns; without it, BenchmarkDotNet measures properly.
if (args is ["quick", ..])
    QuickSpeed.Run(args[1..]);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
