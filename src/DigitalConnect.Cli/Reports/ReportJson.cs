using System.Text.Json.Serialization;

namespace DigitalConnect.Cli.Reports;

/// <summary>The JSON of results, on one line and in ASCII: it survives every pipe.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MessageReport))]
[JsonSerializable(typeof(AttachmentReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
