namespace DigitalConnect.Simulator.Inbox;

/// <summary>The responses that the buttons of the inbox page ask for.</summary>
internal static class ScriptButtons
{
    public static SimulatedResponse? Find(string? name) => name switch
    {
        "206" => SimulatedResponse.Status(206),
        "409" => SimulatedResponse.Status(409),
        "429" => SimulatedResponse.Status(429, retryAfter: TimeSpan.FromSeconds(2)),
        "503" => SimulatedResponse.Status(503),
        "reset" => SimulatedResponse.Reset(),
        "lost" => SimulatedResponse.Reset().AfterProcessing(),
        "slow" => SimulatedResponse.Regular.Delay(TimeSpan.FromSeconds(5)),
        _ => null,
    };
}
