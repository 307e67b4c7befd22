using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigitalConnect.Cli.Batches;

/// <summary>The first 128 bits of a SHA-256: two texts with the same one are the same text.</summary>
/// <param name="Value">The bits.</param>
internal readonly record struct Digest(UInt128 Value)
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
            ? new Digest(value)
            : null;

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    private static Digest Parse(ReadOnlySpan<byte> hash) =>
        new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
}
