using System.Text.Json.Serialization;

namespace DigitalConnect.Benchmarks.ByHand;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(CreatedMessage))]
[JsonSerializable(typeof(ApiError))]
internal sealed partial class WireJson : JsonSerializerContext;
