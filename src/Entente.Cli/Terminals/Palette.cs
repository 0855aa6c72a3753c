namespace Entente.Cli.Terminals;

/// <summary>A few colours with a meaning each; plain text where there is no colour.</summary>
internal sealed class Palette(bool colour)
{
    public bool Colour => colour;

    public string Heading(string text) => Paint(text, "1");

    public string Faint(string text) => Paint(text, "2");

    public string Trigger(string text) => Paint(text, "1;33");

    public string Participant(string text) => Paint(text, "36");

    public string Claim(string text) => Paint(text, "4");

    public string Speaker(string text) => Paint(text, "35");

    public string Bad(string text) => Paint(text, "31");

    private string Paint(string text, string code) => colour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
