using System.Text.Json;

namespace DigitalConnect.Simulator.Wire;

/// <summary>The body of the 200 of an attachment that was created.</summary>
internal sealed record AttachmentResponse(string Id, string Name, long Size, string Type, JsonElement? Metadata)
{
    public string State { get; } = "available";

    public string Provider { get; } = "simulator";
}
