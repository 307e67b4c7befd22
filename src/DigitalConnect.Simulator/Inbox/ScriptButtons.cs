namespace DigitalConnect.Simulator.Inbox;

/// <summary>The answers that the buttons of the inbox page ask for.</summary>
internal static class ScriptButtons
{
    public static SimulatedAnswer? Find(string? name) => name switch
    {
        "206" => SimulatedAnswer.Status(206),
        "409" => SimulatedAnswer.Status(409),
        "429" => SimulatedAnswer.Status(429, retryAfter: TimeSpan.FromSeconds(2)),
        "503" => SimulatedAnswer.Status(503),
        "reset" => SimulatedAnswer.Reset(),
        "lost" => SimulatedAnswer.Reset().AfterProcessing(),
        "slow" => SimulatedAnswer.Regular.Delay(TimeSpan.FromSeconds(5)),
        _ => null,
    };
}
