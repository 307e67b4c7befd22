using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace DigitalConnect.Cli.Batches;

/// <summary>The first 128 bits of a SHA-256: two texts with the same one are the same text.</summary>
/// <param name="High">The first 64 of them.</param>
/// <param name="Low">The others. Two numbers take less memory in a dictionary than one of 128 bits, which is aligned to 16 bytes.</param>
internal readonly record struct Digest(ulong High, ulong Low)
{
    private const int Length = 16;
    private const int MaxBytesOfCharacter = 3;
    private const int MaxLengthOfNumber = 13;

    /// <summary>The digest of a list of texts.</summary>
    public static Digest Of(params ReadOnlySpan<string?> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += ((part?.Length ?? 0) * MaxBytesOfCharacter) + MaxLengthOfNumber;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var end = 0;

        // Lengths first: no two lists give the same bytes.
        foreach (var part in parts)
        {
            Utf8.TryWrite(buffer.AsSpan(end), CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n", out var written);
            end += written;
        }

        return OfAndReturn(buffer, end);
    }

    /// <summary>The digest of a text.</summary>
    public static Digest Of(string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length * MaxBytesOfCharacter);
        return OfAndReturn(buffer, Encoding.UTF8.GetBytes(text, buffer));
    }

    public static Digest? TryParse(string? hexadecimal) =>
        hexadecimal?.Length == 2 * Length
        && UInt128.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Digest((ulong)(value >> 64), (ulong)value)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static Digest OfAndReturn(byte[] buffer, int length)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));
    }
}
