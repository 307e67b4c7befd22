using System.Globalization;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary>A message that the simulator received, on one line.</summary>
internal static class MessageLine
{
    public static string Of(ReceivedMessage message)
    {
        var time = message.CreatedAt.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        string[] parts =
        [
            $"{time}  {(int)message.Status}  {message.ConversationId}",
            .. message.Content is { } content ? [$"\"{content}\""] : Array.Empty<string>(),
            .. message.Attachments.Select(attachment =>
                message.FailedAttachments.Contains(attachment.Id ?? "") ? $"[{attachment.Name}: failed]" : $"[{attachment.Name}]"),
            $"key {message.IdempotencyKey ?? "none"}",
            .. message.Replays > 0 ? [$"replay {message.Replays}: the same message, not a second one"] : Array.Empty<string>(),
        ];
        return string.Join("  ", parts);
    }
}
