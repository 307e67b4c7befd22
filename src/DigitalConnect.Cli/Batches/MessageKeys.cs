using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace DigitalConnect.Cli.Batches;

/// <summary>The idempotency keys of a file: those that lines give, and those derived for the others, the same in every run.</summary>
/// <remarks>
/// A key is derived from the name of the batch, the conversation and the line; for equal lines also from how many
/// came before. The number of the line is left out on purpose: lines can be appended, inserted and removed, and all others keep their
/// keys. A line that is edited is another message.
/// </remarks>
/// <param name="batch">The name of the batch.</param>
/// <param name="lines">How many lines there are.</param>
internal sealed class MessageKeys(string batch, long lines) : IDisposable
{
    private const int UuidLength = 16;
    private const int MaxLengthOfNumbers = 32;
    private const int MaxBytesOfCharacter = 3;

    // Lengths first: no two sets of parts give the same bytes.
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"digital-connect send --from\n{batch.Length}:{batch}\n"));

    private readonly SeenKeys _seen = new(lines);
    private byte[] _parts = [];

    /// <summary>Takes the key that a line gives.</summary>
    /// <exception cref="FormatException">Another line has it.</exception>
    public string Take(string key, int line)
    {
        var digest = Digest.Of(key);
        return _seen.TryAdd(new(digest, line, Occurrences: 0)) ? key : throw Repeated(_seen.Find(digest));
    }

    /// <summary>Derives the key of a line that gives none.</summary>
    /// <exception cref="FormatException">Another line gives the same key as its own.</exception>
    public string Derive(string conversation, ReadOnlySpan<byte> text, int line)
    {
        var first = Uuid(conversation, text, occurrence: 1);
        var digest = Digest.Of(first);
        if (_seen.TryAdd(new(digest, line, Occurrences: 1)))
            return first;

        var seen = _seen.Find(digest);
        if (seen.Occurrences == 0)
            throw Repeated(seen);
        _seen.Set(seen with { Occurrences = seen.Occurrences + 1 });
        return Take(Uuid(conversation, text, seen.Occurrences + 1), line);
    }

    public void Dispose() => _seen.Dispose();

    private static FormatException Repeated(SeenKey seen) =>
        new(string.Create(CultureInfo.InvariantCulture, $"has the key of line {seen.Line}, and only one of the two would be delivered"));

    /// <summary>RFC 9562, section 5.8: a UUID whose bits are our own.</summary>
    private string Uuid(string conversation, ReadOnlySpan<byte> text, int occurrence)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Join(conversation, text, occurrence), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..UuidLength], bigEndian: true).ToString();
    }

    private ReadOnlySpan<byte> Join(string conversation, ReadOnlySpan<byte> text, int occurrence)
    {
        var length = _beginning.Length + (conversation.Length * MaxBytesOfCharacter) + MaxLengthOfNumbers + text.Length;
        if (_parts.Length < length)
            _parts = new byte[length];

        _beginning.CopyTo(_parts, 0);
        Utf8.TryWrite(
            _parts.AsSpan(_beginning.Length), CultureInfo.InvariantCulture, $"{conversation.Length}:{conversation}\n{occurrence}\n", out var written);
        var end = _beginning.Length + written;
        text.CopyTo(_parts.AsSpan(end));
        return _parts.AsSpan(0, end + text.Length);
    }
}
