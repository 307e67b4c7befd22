namespace DigitalConnect.Simulator.Inbox;

/// <summary>How the next request is answered, as <c>curl</c> says it.</summary>
internal sealed record ResponseStep
{
    public int? Status { get; init; }

    /// <summary>Seconds.</summary>
    public double? RetryAfter { get; init; }

    public bool Reset { get; init; }

    public bool Close { get; init; }

    public bool RevokeTokens { get; init; }

    public bool AfterProcessing { get; init; }

    /// <summary>Seconds.</summary>
    public double Delay { get; init; }

    public string? Body { get; init; }

    /// <summary>How many requests are answered so; one where it is missing.</summary>
    public int? Times { get; init; }

    public SimulatedResponse ToResponse()
    {
        var response = (Status, Reset, Close, RevokeTokens) switch
        {
            ({ } status, false, false, false) => SimulatedResponse.Status(status, RetryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null),
            (null, true, false, false) => SimulatedResponse.Reset(),
            (null, false, true, false) => SimulatedResponse.Close(),
            (null, false, false, true) => SimulatedResponse.RevokedToken(),
            (null, false, false, false) => SimulatedResponse.Regular,
            _ => throw new ArgumentException("Give one of status, reset, close and revokeTokens."),
        };
        if (Body is not null)
            response = response.WithBody(Body);
        if (Delay != 0)
            response = response.Delay(TimeSpan.FromSeconds(Delay));
        return AfterProcessing ? response.AfterProcessing() : response;
    }
}
