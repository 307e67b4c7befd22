using System.Text.Json.Serialization;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The JSON of the relay's commands and of its HTTP.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, // a misspelled member would be a part of a message that is lost
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RelayStatus))]
[JsonSerializable(typeof(RelayMessage))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(IntakeResponse))]
[JsonSerializable(typeof(AgentMessage))]
internal sealed partial class RelayJson : JsonSerializerContext;
