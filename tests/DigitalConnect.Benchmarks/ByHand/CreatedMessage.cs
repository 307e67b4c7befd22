namespace DigitalConnect.Benchmarks.ByHand;

/// <summary>The answer of 201, and of 206 with its reason.</summary>
internal sealed class CreatedMessage
{
    public string? Id { get; set; }

    public string? CreatedAt { get; set; }

    public string? MessageId { get; set; }

    public string? PartialFailReason { get; set; }
}
