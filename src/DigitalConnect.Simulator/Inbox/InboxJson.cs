using System.Text.Json.Serialization;
using DigitalConnect.Simulator.Conversations;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>How what the inbox page is told becomes JSON, generated at build time: no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InboxAddress))]
[JsonSerializable(typeof(InboxConversation))]
[JsonSerializable(typeof(InboxFile))]
[JsonSerializable(typeof(InboxPage))]
[JsonSerializable(typeof(InboxReply))]
[JsonSerializable(typeof(MessageEntry))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ResponseStep))]
[JsonSerializable(typeof(WebhookStep))]
internal sealed partial class InboxJson : JsonSerializerContext;
