using System.Text.Json.Serialization;

namespace DigitalConnect.Simulator.Wire;

/// <summary>How the simulator's responses become JSON, generated at build time: no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(AttachmentResponse))]
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(DownloadLinkResponse))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(UploadLinkResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(TokenErrorResponse))]
internal sealed partial class WireJson : JsonSerializerContext;
