using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigitalConnect.Cli.Batches;

/// <summary>Derives the idempotency keys of a file, the same in every run.</summary>
/// <remarks>
/// From the name of the batch, the conversation, and what the line says; of lines that say the same, also from which of them it
/// is. The number of the line is left out on purpose: lines can be appended, inserted and removed, and all others keep their
/// keys. A line that is edited is another message.
/// </remarks>
internal sealed class MessageKeys(string batch)
{
    private const int UuidLength = 16;
    private const string Purpose = "digital-connect send --from";

    private readonly Dictionary<(string Conversation, string Line), int> _seen = [];

    public string Next(string conversation, ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line);
        var occurrence = _seen[(conversation, text)] = _seen.GetValueOrDefault((conversation, text)) + 1;

        // Lengths first: no two sets of parts give the same text.
        var identity = string.Create(
            CultureInfo.InvariantCulture, $"{Purpose}\n{batch.Length}:{batch}\n{conversation.Length}:{conversation}\n{occurrence}\n{text}");
        return Uuid(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
    }

    /// <summary>RFC 9562, section 5.8: a UUID whose bits are our own.</summary>
    private static string Uuid(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, UuidLength), bigEndian: true).ToString();
    }
}
