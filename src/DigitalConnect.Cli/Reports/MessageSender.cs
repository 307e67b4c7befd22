using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Reports;

/// <summary>Calls the API and tells what became of the call, whatever that was.</summary>
internal static class MessageSender
{
    public static Task<MessageReport> TrySendAsync(
        this Destination destination,
        string conversationId,
        SendMessageRequest request,
        string idempotencyKey,
        CancellationToken cancellationToken) => destination.TryAsync(conversationId, idempotencyKey, async () =>
        {
            var result = await destination.Client.SendMessageAsync(conversationId, request, idempotencyKey, cancellationToken);
            return MessageReport.Of(result, conversationId, destination.IsSimulated);
        });

    public static Task<MessageReport> TryStartAsync(
        this Destination destination, StartConversationRequest request, string idempotencyKey, CancellationToken cancellationToken) =>
        destination.TryAsync(conversationId: null, idempotencyKey, async () =>
            MessageReport.Of(await destination.Client.StartConversationAsync(request, idempotencyKey, cancellationToken), destination.IsSimulated));

    public static Task<MessageReport> TryEndAsync(this Destination destination, string conversationId, CancellationToken cancellationToken) =>
        destination.TryAsync(conversationId, idempotencyKey: null, async () =>
        {
            var result = await destination.Client.EndConversationAsync(conversationId, cancellationToken);
            return MessageReport.Of(result, conversationId, destination.IsSimulated);
        });

    /// <summary>Adds what a newcomer can't know of a refusal: the embedded simulator has one of each, and forgets it.</summary>
    public static MessageReport Explain(this Destination destination, MessageReport report) =>
        report is { Simulated: true, StatusCode: 404, Error: { } error }
            ? report with { Error = error with { Message = $"{error.Message} {SimulatorHint(destination, report.ConversationId is null)}" } }
            : report;

    private static async Task<MessageReport> TryAsync(
        this Destination destination, string? conversationId, string? idempotencyKey, Func<Task<MessageReport>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception)
        {
            return MessageReport.Of(exception, conversationId, idempotencyKey, destination.IsSimulated);
        }
    }

    private static string SimulatorHint(Destination destination, bool isStart)
    {
        var (thing, id, option) = isStart
            ? ("touchpoint", destination.ReadyTouchpoint, "--touchpoint")
            : ("conversation", destination.ReadyConversation, "--conversation");
        return $"The embedded simulator lives for one command and has one {thing}, {id}: leave out {option}, run the command 'simulate' beside it, " +
            "or configure an account.";
    }
}
