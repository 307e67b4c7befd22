namespace DigitalConnect.Benchmarks.ByHand;

internal sealed class ApiErrorField
{
    public string? Name { get; set; }

    public string? Description { get; set; }
}
