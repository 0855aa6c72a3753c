namespace Entente.Cli;

/// <summary>What the exit codes say.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>Some input could not be read, or what was asked for is not there.</summary>
    public const int BadInput = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>The file that keeps the record cannot be used.</summary>
    public const int Store = 3;

    /// <summary>Interrupted by the user; what was read until then is kept.</summary>
    public const int Interrupted = 130;
}
