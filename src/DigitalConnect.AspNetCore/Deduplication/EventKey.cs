using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Deduplication;

/// <summary>What tells a repeated event from a new one: Talkdesk documents no id of events.</summary>
internal static class EventKey
{
    /// <summary>Composes the key of an event; a hash, so that no store holds a word of a message.</summary>
    /// <param name="account">The name under which the webhooks were added: accounts don't share conversations.</param>
    /// <param name="received">The event.</param>
    /// <param name="timestamp">Its timestamp as it was posted, if it has one.</param>
    /// <param name="now">The time at which it arrived.</param>
    public static string Of(string account, WebhookEvent received, string? timestamp, DateTimeOffset now)
    {
        string[] identity = received is MessageCreatedEvent { MessageId: { } id } ? ["id", id] : ["at", timestamp ?? Minute(now), Content(received)];
        string[] parts = [account, received.EventType.ToLowerInvariant(), received.ConversationId, .. identity];

        // A JSON array: the parts cannot run into each other.
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new JArray(parts).ToString(Formatting.None))));
    }

    // An agent may write "ok" twice. Without a timestamp, equal events are one event only within the same minute.
    private static string Minute(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string Content(WebhookEvent received) => (received.Payload.HasValues ? received.Payload : received.Body).ToString(Formatting.None);
}
