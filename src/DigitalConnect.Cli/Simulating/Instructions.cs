using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary>What to do with a simulator that has just started: lines to read, and lines to copy.</summary>
internal static class Instructions
{
    public static IEnumerable<string> For(DigitalConnectSimulator simulator, string? faults) =>
    [
        $"The simulator listens on {simulator.BaseAddress} until Ctrl+C.",
        "",
        $"  agent's inbox   {simulator.BaseAddress}",
        $"  API reference   {new Uri(simulator.BaseAddress, "reference")}",
        $"  token endpoint  {simulator.TokenEndpoint}",
        $"  conversation    {simulator.ConversationId}",
        $"  touchpoint      {simulator.TouchpointId}",
        .. simulator.Webhook is { } webhook ? [$"  events go to    {webhook}"] : Array.Empty<string>(),
        .. faults is null ? Array.Empty<string>() : [$"  faults          {faults}"],
        "",
        "To point a client at it, copy into another terminal:",
        "",
        .. Environment(simulator).Select(setting => SetLine(setting.Name, setting.Value)),
        $"  {OwnCommand.Text} send \"Hello\" --conversation {simulator.ConversationId}",
        "",
    ];

    private static IEnumerable<(string Name, string Value)> Environment(DigitalConnectSimulator simulator) =>
    [
        (nameof(DigitalConnectOptions.BaseAddress), simulator.BaseAddress.ToString()),
        (nameof(DigitalConnectOptions.TokenEndpoint), simulator.TokenEndpoint.ToString()),
        (nameof(DigitalConnectOptions.ClientId), simulator.ClientId),
        (nameof(DigitalConnectOptions.ClientSecret), simulator.ClientSecret),
        (nameof(StartConversationRequest.TouchpointId), simulator.TouchpointId),
    ];

    private static string SetLine(string name, string value) =>
        OperatingSystem.IsWindows()
            ? $"  $env:{DigitalConnectOptions.SectionName}__{name} = \"{value}\""
            : $"  export {DigitalConnectOptions.SectionName}__{name}={value}";
}
