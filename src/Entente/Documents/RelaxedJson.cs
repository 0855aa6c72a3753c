using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Documents;

/// <summary>JSON as we write it: one line, letters of every script as themselves.</summary>
internal static class RelaxedJson
{
    public static readonly JsonWriterOptions Writer = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
        NewLine = "\n",
    };
}
