using System.Globalization;
using Entente.Cli.Terminals;
using Entente.Evaluation;

namespace Entente.Cli.Commands;

/// <summary>Scores as a table or as JSON.</summary>
/// <param name="Score">Which score.</param>
/// <param name="Counts">What was scored.</param>
/// <param name="Metrics">Precision, recall and F1 of each thing scored.</param>
/// <param name="Figures">Figures over all of them.</param>
/// <param name="Errors">The worst errors.</param>
internal sealed record EvalReport(
    string Score, IReadOnlyList<(string Name, int Count)> Counts, IReadOnlyList<Metric> Metrics, IReadOnlyList<(string Name, double Value)> Figures,
    IReadOnlyList<GoldError> Errors)
{
    public void Write(Terminal terminal)
    {
        terminal.Line(string.Join(", ", Counts.Select(c => $"{c.Name} {c.Count.ToString("N0", CultureInfo.InvariantCulture)}")));
        foreach (var (name, value) in Figures)
            terminal.Line($"{name} {Percent(value)}");
        if (Metrics.Count > 0)
        {
            terminal.Line();
            Tables.Plain(
                terminal,
                [
                    new(Score, 10), new("precision", 5, Right: true), new("recall", 5, Right: true), new("F1", 5, Right: true),
                    new("right", 5, Right: true), new("found", 5, Right: true), new("gold", 5, Right: true),
                ],
                Metrics.Select(m => (string[])
                    [m.Name, Percent(m.Precision), Percent(m.Recall), Percent(m.F1), JsonLines.Text(m.Correct), JsonLines.Text(m.System), JsonLines.Text(m.Gold)]));
        }

        if (Errors.Count == 0)
            return;
        terminal.Line();
        terminal.Line(terminal.Palette.Heading($"The worst {Errors.Count} errors"));
        foreach (var error in Errors)
        {
            terminal.Line();
            terminal.Line($"{terminal.Palette.Bad(error.Kind)}  {error.Document}");
            if (error.Sentence.Length > 0)
                terminal.Line("  " + Cells.Clean(error.Sentence));
            if (error.Gold is { } gold)
                terminal.Line("  gold:  " + Cells.Clean(gold));
            if (error.Found is { } found)
                terminal.Line("  found: " + Cells.Clean(found));
            foreach (var step in error.Why)
                terminal.Line("    " + terminal.Palette.Faint(Cells.Clean(step)));
        }
    }

    public void WriteJson(Terminal terminal) => JsonLines.Object(terminal, json =>
    {
        json.WriteString("score", Score);
        foreach (var (name, count) in Counts)
            json.WriteNumber(name, count);
        foreach (var (name, value) in Figures)
            json.WriteNumber(name, Math.Round(value, 6));
        json.WriteStartArray("metrics");
        foreach (var metric in Metrics)
        {
            json.WriteStartObject();
            json.WriteString("name", metric.Name);
            json.WriteNumber("precision", Math.Round(metric.Precision, 6));
            json.WriteNumber("recall", Math.Round(metric.Recall, 6));
            json.WriteNumber("f1", Math.Round(metric.F1, 6));
            json.WriteNumber("correct", metric.Correct);
            json.WriteNumber("system", metric.System);
            json.WriteNumber("gold", metric.Gold);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in Errors)
        {
            json.WriteStartObject();
            json.WriteString("document", error.Document);
            json.WriteString("kind", error.Kind);
            json.WriteString("sentence", error.Sentence);
            json.WriteString("gold", error.Gold);
            json.WriteString("found", error.Found);
            json.WriteStartArray("why");
            foreach (var step in error.Why)
                json.WriteStringValue(step);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
