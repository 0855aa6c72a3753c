using System.Text;
using CsCheck;
using Entente.Documents;

namespace Entente.Tests.Documents;

public class EncodingTests
{
    private const string Sample = "The café owners’ union called a strike – “for a day” – said Zoë.";

    [Fact]
    public void Utf8NeedsNoMark()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Sample));
        Assert.Equal((Sample, TextEncoding.Utf8), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheText()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)]);
            Assert.Equal(Sample, decoded.Text);
        }
    }

    [Theory]
    [InlineData(false, TextEncoding.Utf16LittleEndian)]
    [InlineData(true, TextEncoding.Utf16BigEndian)]
    public void Utf16WithoutAMarkShowsInItsZeroBytes(bool bigEndian, TextEncoding expected)
    {
        var decoded = TextDecoder.Decode(new UnicodeEncoding(bigEndian, false).GetBytes(Sample));
        Assert.Equal((Sample, expected), (decoded.Text, decoded.Encoding));
    }

    [Fact]
    public void WhatIsNoUtf8IsWindows1252()
    {
        byte[] bytes = [.. "The caf"u8, 0xE9, .. " owners"u8, 0x92, .. " strike "u8, 0x96, .. " over"u8];
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal(("The café owners’ strike – over", TextEncoding.Windows1252), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void BytesThatWindows1252DoesNotDefineAreKeptAndToldOf()
    {
        var decoded = TextDecoder.Decode([.. "one "u8, 0x81, .. " two "u8, 0xE9]);
        Assert.Equal("one \u0081 two é", decoded.Text);
        Assert.Contains("1 byte", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void AStrayByteDoesNotSpoilAUtf8Text()
    {
        var decoded = TextDecoder.Decode([.. Encoding.UTF8.GetBytes(Sample), 0x92, .. "s"u8]);
        Assert.Equal((Sample + "’s", TextEncoding.Utf8), (decoded.Text, decoded.Encoding));
        Assert.Contains("1 byte", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void HalfAUtf16CharacterIsToldOf()
    {
        var decoded = TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Talks"), 0x20]);
        Assert.Equal("Talks", decoded.Text);
        Assert.Single(decoded.Notes);
    }

    [Fact]
    public void EveryTextComesBackFromUtf8AndMarkedUtf16() =>
        Gen.String.Where(text => !text.StartsWith('\uFEFF') && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text).Sample(text =>
        {
            var utf8 = TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
            var utf16 = TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]);
            return utf8.Text == text && utf16.Text == text;
        });

    [Fact]
    public void NoByteIsLostWhateverTheBytes() =>
        Gen.Byte.Array[0, 60].Sample(bytes =>
        {
            var decoded = TextDecoder.Decode(bytes);
            // Either as many characters as a one-byte encoding gives, or well-formed text, or a note says what happened.
            return decoded.Encoding == TextEncoding.Windows1252
                ? decoded.Text.Length == bytes.Length
                : decoded.Notes.Length > 0 || !decoded.Text.Contains('\uFFFD') || Encoding.UTF8.GetString(bytes).Contains('\uFFFD');
        });
}
