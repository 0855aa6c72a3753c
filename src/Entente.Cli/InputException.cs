namespace Entente.Cli;

/// <summary>What the user named cannot be used; the message says what, where and what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
