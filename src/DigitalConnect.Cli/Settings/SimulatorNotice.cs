using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Settings;

/// <summary>Says that nothing reaches Talkdesk where no account is configured.</summary>
internal static class SimulatorNotice
{
    public static async Task AnnounceAsync(this CommandContext context, Destination destination)
    {
        if (destination.IsSimulated)
        {
            await context.WriteErrorLineAsync(
                "No account is configured (DigitalConnect:AccountName, ClientId, ClientSecret): an embedded simulator takes every " +
                "message, nothing reaches Talkdesk.");
        }
    }
}
