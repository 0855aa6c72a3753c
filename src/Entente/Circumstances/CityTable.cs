using System.Runtime.CompilerServices;
using System.Text;

namespace Entente.Circumstances;

/// <summary>
/// The cities, found by the spelling of their names. Fifty thousand rows stay one piece of text with an index beside it;
/// only the rows that are asked for become places.
/// </summary>
internal sealed class CityTable
{
    private const string Resource = "data/places/cities.tsv";

    private const int LongestName = 256;

    private readonly byte[] _text;
    private readonly ulong[] _keys;
    private readonly int[] _lines;

    private CityTable(byte[] text, ulong[] keys, int[] lines) => (_text, _keys, _lines) = (text, keys, lines);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CityTable Load()
    {
        using var stream = typeof(CityTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table {Resource} is not compiled into the library.");
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        var (keys, lines) = (new List<ulong>(60_000), new List<int>(60_000));
        Span<char> letters = stackalloc char[LongestName];
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf((byte)'\n');
            var line = text.AsSpan(at, length < 0 ? text.Length - at : length);
            if (line.Length > 0 && line[0] != '#')
            {
                for (var column = 1; column <= 2; column++)
                {
                    if (Cell(line, column) is not { Length: > 0 } name)
                        continue;
                    keys.Add(PlaceSpelling.Key(letters[..Encoding.UTF8.GetChars(name[..Math.Min(name.Length, LongestName)], letters)]));
                    lines.Add(at);
                }
            }

            at += line.Length + 1;
        }

        var (sorted, order) = (keys.ToArray(), lines.ToArray());
        Array.Sort(sorted, order);
        return new CityTable(text, sorted, order);
    }

    /// <summary>The cells of the cities with a name that folds to the one given.</summary>
    public IEnumerable<string[]> Named(string folded)
    {
        var key = PlaceSpelling.Key(folded);
        var first = Array.BinarySearch(_keys, key);
        if (first < 0)
            yield break;
        while (first > 0 && _keys[first - 1] == key)
            first--;
        for (var i = first; i < _keys.Length && _keys[i] == key; i++)
        {
            var cells = Cells(_lines[i]);
            if (PlaceSpelling.Fold(cells[1]) == folded || PlaceSpelling.Fold(cells[2]) == folded)
                yield return cells;
        }
    }

    private string[] Cells(int line)
    {
        var length = _text.AsSpan(line).IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(_text.AsSpan(line, length < 0 ? _text.Length - line : length)).TrimEnd('\r').Split('\t');
    }

    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, int column)
    {
        for (; column > 0; column--)
            line = line[(line.IndexOf((byte)'\t') + 1)..];
        return line[..line.IndexOf((byte)'\t')];
    }
}
