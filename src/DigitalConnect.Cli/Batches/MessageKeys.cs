using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
    private const string Purpose = "digital-connect send --from";

    private readonly DigestTable<(int Line, int Occurrences)> _seen = new(lines);

    /// <summary>Takes the key that a line gives.</summary>
    /// <exception cref="FormatException">Another line has it.</exception>
    public string Take(string key, int line)
    {
        var digest = Digest.Of(key);
        return _seen.TryAdd(digest, (line, 0)) ? key : throw Repeated(digest);
    }

    /// <summary>Derives the key of a line that gives none.</summary>
    /// <exception cref="FormatException">Another line gives the same key as its own.</exception>
    public string Derive(string conversation, ReadOnlySpan<byte> text, int line)
    {
        var first = Uuid(conversation, text, occurrence: 1);
        var digest = Digest.Of(first);
        if (_seen.TryAdd(digest, (line, 1)))
            return first;

        var (firstLine, occurrences) = _seen.Find(digest)!.Value;
        if (occurrences == 0)
            throw Repeated(digest);
        _seen.Set(digest, (firstLine, occurrences + 1));
        return Take(Uuid(conversation, text, occurrences + 1), line);
    }

    public void Dispose() => _seen.Dispose();

    private FormatException Repeated(Digest key) =>
        new(string.Create(CultureInfo.InvariantCulture, $"has the key of line {_seen.Find(key)?.Line}, and only one of the two would be delivered"));

    /// <summary>RFC 9562, section 5.8: a UUID whose bits are our own.</summary>
    private string Uuid(string conversation, ReadOnlySpan<byte> text, int occurrence)
    {
        // Lengths first: no two sets of parts give the same bytes.
        var parts = string.Create(
            CultureInfo.InvariantCulture, $"{Purpose}\n{batch.Length}:{batch}\n{conversation.Length}:{conversation}\n{occurrence}\n");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(parts), .. text], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..UuidLength], bigEndian: true).ToString();
    }
}
