using System.Text.Json.Serialization;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>How the inbox's events become JSON, generated at build time: no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InboxAddress))]
[JsonSerializable(typeof(InboxConversation))]
[JsonSerializable(typeof(ReceivedMessage))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class InboxJson : JsonSerializerContext;
