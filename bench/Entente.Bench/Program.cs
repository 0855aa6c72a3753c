using BenchmarkDotNet.Running;
using Entente.Bench;

// "quick", "stages", "names" and "reports" take a minute; without it, BenchmarkDotNet measures properly.
if (args is ["quick"])
    QuickSpeed.Run();
else if (args is ["names"])
    ManyNames.Run();
else if (args is ["reports"])
    ManyReports.Run();
else if (args is ["stages"])
    foreach (var model in new[] { "base", "small" })
        QuickSpeed.Stages(model);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
