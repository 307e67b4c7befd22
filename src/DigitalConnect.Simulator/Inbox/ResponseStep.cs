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

    public SimulatedAnswer ToAnswer()
    {
        var answer = (Status, Reset, Close, RevokeTokens) switch
        {
            ({ } status, false, false, false) => SimulatedAnswer.Status(status, RetryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null),
            (null, true, false, false) => SimulatedAnswer.Reset(),
            (null, false, true, false) => SimulatedAnswer.Close(),
            (null, false, false, true) => SimulatedAnswer.RevokedToken(),
            (null, false, false, false) => SimulatedAnswer.Regular,
            _ => throw new ArgumentException("Give one of status, reset, close and revokeTokens."),
        };
        if (Body is not null)
            answer = answer.WithBody(Body);
        if (Delay != 0)
            answer = answer.Delay(TimeSpan.FromSeconds(Delay));
        return AfterProcessing ? answer.AfterProcessing() : answer;
    }
}
