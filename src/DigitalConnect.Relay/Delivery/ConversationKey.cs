using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigitalConnect.Relay.Delivery;

/// <summary>The idempotency key that starts a conversation: whoever starts this one, now or after a crash, uses the same.</summary>
internal static class ConversationKey
{
    // A thread may have any characters, a header may not.
    public static string Of(string thread, long generation) =>
        string.Create(CultureInfo.InvariantCulture, $"conversation-{Digest(thread)}-{generation}");

    /// <summary>32 characters that stand for a thread.</summary>
    public static string Digest(string thread) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(thread)).AsSpan(..16));
}
