using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Reports;

/// <summary>Sends a message and tells what became of it, whatever that was.</summary>
internal static class MessageSender
{
    public static async Task<MessageReport> TrySendAsync(
        this Destination destination, string conversationId, SendMessageRequest request, string idempotencyKey, CancellationToken cancellationToken)
    {
        try
        {
            var result = await destination.Client.SendMessageAsync(conversationId, request, idempotencyKey, cancellationToken);
            return MessageReport.Of(result, conversationId, destination.IsSimulated);
        }
        catch (Exception exception)
        {
            return MessageReport.Of(exception, conversationId, idempotencyKey, destination.IsSimulated);
        }
    }

    /// <summary>Adds what a newcomer can't know of a refusal: the embedded simulator has one conversation and forgets it.</summary>
    public static MessageReport Explain(this Destination destination, MessageReport report) =>
        report is { Simulated: true, StatusCode: 404, Error: { } error }
            ? report with { Error = error with { Message = $"{error.Message} {SimulatorHint(destination)}" } }
            : report;

    private static string SimulatorHint(Destination destination) =>
        $"The embedded simulator lives for one command and has one conversation, {destination.ReadyConversation}: " +
        "leave out --conversation, run the command 'simulate' beside it, or configure an account.";
}
