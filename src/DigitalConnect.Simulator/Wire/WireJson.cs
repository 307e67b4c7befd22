using System.Text.Json.Serialization;

namespace DigitalConnect.Simulator.Wire;

/// <summary>How the simulator's answers become JSON, generated at build time: no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(AttachmentAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(DownloadLinkAnswer))]
[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(UploadLinkAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenErrorAnswer))]
internal sealed partial class WireJson : JsonSerializerContext;
