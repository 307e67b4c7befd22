using System.Text.Json.Serialization;
using DigitalConnect.Cli.Batches;

namespace DigitalConnect.Cli.Sending;

/// <summary>The JSON of results, on one line and in ASCII: it survives every pipe.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MessageReport))]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class ReportJson : JsonSerializerContext;
