using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigitalConnect.Cli.Batches;

/// <summary>The first 128 bits of a SHA-256: two texts with the same one are the same text.</summary>
/// <param name="High">The first 64 of them.</param>
/// <param name="Low">The others. Two numbers take less memory in a dictionary than one of 128 bits, which is aligned to 16 bytes.</param>
internal readonly record struct Digest(ulong High, ulong Low)
{
    private const int Length = 16;

    /// <summary>The digest of a list of texts.</summary>
    public static Digest Of(IEnumerable<string?> parts)
    {
        // Lengths first: no two lists give the same bytes.
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");
        return Of(text.ToString());
    }

    /// <summary>The digest of a text.</summary>
    public static Digest Of(string text) => Parse(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static Digest? TryParse(string? hexadecimal) =>
        hexadecimal?.Length == 2 * Length
        && UInt128.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Digest((ulong)(value >> 64), (ulong)value)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static Digest Parse(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));
}
