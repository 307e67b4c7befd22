namespace DigitalConnect.Runtime.Json;

/// <summary>Lets a set of names be searched for the UTF-8 of one. A name that is not all ASCII is found by its text alone.</summary>
internal sealed class Utf8Names : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public bool Equals(ReadOnlySpan<byte> alternate, string other) => Ascii.Equals(alternate, other);

    public int GetHashCode(string obj) => obj.Length == 0 ? 0 : Hash(obj.Length, obj[0], obj[obj.Length / 2], obj[^1]);

    public int GetHashCode(ReadOnlySpan<byte> alternate) =>
        alternate.IsEmpty ? 0 : Hash(alternate.Length, alternate[0], alternate[alternate.Length / 2], alternate[^1]);

    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);

    // The names are the contract's, which means no harm, so that a few of their characters do.
    private static int Hash(int length, int first, int middle, int last) => (((((length * 31) + first) * 31) + middle) * 31) + last;
}
