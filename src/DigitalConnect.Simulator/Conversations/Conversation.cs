using System.Text.Json;

namespace DigitalConnect.Simulator.Conversations;

/// <summary>A conversation and what arrived in it.</summary>
internal sealed class Conversation(string id)
{
    public string Id { get; } = id;

    public bool HasEnded { get; set; }

    /// <summary>How many messages exist in it.</summary>
    public int Messages { get; set; }

    /// <summary>The messages that came with an idempotency key: the first body, and the place in the list of all messages.</summary>
    public Dictionary<string, (JsonElement Body, int Index)> Keys { get; } = new(StringComparer.Ordinal);
}
