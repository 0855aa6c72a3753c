namespace Entente.Evaluation;

/// <summary>Counts of one score: what gold has, what the system found, and what of it is right.</summary>
/// <param name="Name">What is scored, e.g. "LAS".</param>
/// <param name="Gold">Items in gold.</param>
/// <param name="System">Items the system found.</param>
/// <param name="Correct">Items of the system that gold has too.</param>
public sealed record Metric(string Name, int Gold, int System, int Correct)
{
    /// <summary>Share of what was found that is right; 0 when nothing was found.</summary>
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    /// <summary>Share of gold that was found; 0 when gold is empty.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);

    /// <summary>The same with more counted.</summary>
    public Metric Plus(int gold, int system, int correct) => this with { Gold = Gold + gold, System = System + system, Correct = Correct + correct };
}
