using System.Text;
using Entente.Documents;

namespace Entente.Tests.Documents;

/// <summary>Reads documents from bytes, as standard input gives them, and from folders made for a test.</summary>
internal static class DocumentsOf
{
    public static List<DocumentOutcome> Bytes(byte[] bytes, DocumentOptions? options = null) =>
        [.. DocumentSource.Read(["-"], (options ?? new()) with { StandardInput = new MemoryStream(bytes) })];

    public static List<DocumentOutcome> Text(string text, DocumentOptions? options = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), options);

    public static DocumentRead One(string text, DocumentOptions? options = null) =>
        Assert.IsType<DocumentRead>(Assert.Single(Text(text, options)));

    public static DocumentProblem Problem(string text, DocumentOptions? options = null) =>
        Assert.IsType<DocumentProblem>(Assert.Single(Text(text, options)));
}

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("entente").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
