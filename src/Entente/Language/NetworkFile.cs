using Microsoft.ML.OnnxRuntime;

namespace Entente.Language;

/// <summary>Opens a network as all of ours are run: one thread a call, so that many calls run side by side, the same to the last bit.</summary>
internal static class NetworkFile
{
    public static InferenceSession Open(string path)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // The graph is written fused; what the higher levels would fuse besides is slower on a processor.
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
        };
        options.AddSessionConfigEntry("session.use_deterministic_compute", "1");
        return new InferenceSession(path, options);
    }
}
