namespace Entente.Documents;

/// <summary>Encodings that are told apart.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8, with or without a byte-order mark.</summary>
    Utf8,

    /// <summary>UTF-16, little-endian.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big-endian.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, which covers ISO 8859-1.</summary>
    Windows1252,
}
