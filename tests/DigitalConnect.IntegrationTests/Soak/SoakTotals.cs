namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>What a soak counted.</summary>
internal sealed record SoakTotals
{
    public int Messages { get; init; }

    public int Delivered { get; init; }

    public int WithResult { get; init; }

    public int NotDelivered { get; init; }

    public int Unknown { get; init; }

    public int Requests { get; init; }

    public int TokenRequests { get; init; }

    public static SoakTotals operator +(SoakTotals left, SoakTotals right) => new()
    {
        Messages = left.Messages + right.Messages,
        Delivered = left.Delivered + right.Delivered,
        WithResult = left.WithResult + right.WithResult,
        NotDelivered = left.NotDelivered + right.NotDelivered,
        Unknown = left.Unknown + right.Unknown,
        Requests = left.Requests + right.Requests,
        TokenRequests = left.TokenRequests + right.TokenRequests,
    };

    public override string ToString() =>
        $"{Messages} messages, {Delivered} delivered ({WithResult} with a result), {NotDelivered} not delivered, {Unknown} unknown, " +
        $"{Requests} requests, {TokenRequests} token requests";
}
