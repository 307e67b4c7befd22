namespace DigitalConnect.Benchmarks.ByHand;

internal sealed class ApiError
{
    public string? Code { get; set; }

    public string? Message { get; set; }

    public string? Description { get; set; }

    public IReadOnlyList<ApiErrorField>? Fields { get; set; }
}
