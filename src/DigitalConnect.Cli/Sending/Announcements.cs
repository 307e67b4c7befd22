using System.Text.Json;
using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Sending;

/// <summary>What <c>send</c> says beside its result.</summary>
internal static class Announcements
{
    public static async Task AnnounceAsync(this Surroundings surroundings, Destination destination)
    {
        if (destination.IsSimulated)
        {
            await surroundings.Error.WriteLineAsync(
                "No account is configured (DigitalConnect:AccountName, ClientId, ClientSecret): an embedded simulator takes every message, nothing reaches Talkdesk.");
        }
    }

    public static Task WriteJsonAsync(this Surroundings surroundings, MessageReport report) =>
        surroundings.Output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Default.MessageReport));
}
