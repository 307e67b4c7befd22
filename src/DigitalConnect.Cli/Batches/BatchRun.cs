using DigitalConnect.Cli.Sending;
using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Batches;

/// <summary>Sends the messages of a file: conversations side by side, within a conversation one after the other, as they stand.</summary>
/// <param name="destination">Where they go.</param>
/// <param name="journal">What is delivered already; null to keep none.</param>
/// <param name="stopping">Begin nothing new.</param>
/// <param name="aborting">Give up what is under way.</param>
internal sealed class BatchRun(Destination destination, Journal? journal, CancellationToken stopping, CancellationToken aborting) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Set when the account was refused: every other message would be, too.</summary>
    public bool IsAccountRefused { get; private set; }

    /// <param name="messages">The messages.</param>
    /// <param name="concurrency">How many are under way at most.</param>
    /// <param name="show">Shows what became of a message; called for one at a time.</param>
    public Task SendAllAsync(IEnumerable<BatchMessage> messages, int concurrency, Func<MessageReport, Task> show) =>
        Parallel.ForEachAsync(
            messages.GroupBy(message => message.ConversationId, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency },
            async (conversation, _) =>
            {
                foreach (var message in conversation)
                    await SendAsync(message, show);
            });

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(BatchMessage message, Func<MessageReport, Task> show)
    {
        if (journal?.Find(message.Key) is { } before)
        {
            await InTurnAsync(() => show(before with { Line = message.Line, Before = true }));
            return;
        }

        if (stopping.IsCancellationRequested || IsAccountRefused)
            return;

        var report = await destination.TrySendAsync(message.ConversationId, message.Request, message.Key, aborting) with { Line = message.Line };
        IsAccountRefused |= report.Error is { ConcernsAccount: true };
        await InTurnAsync(async () =>
        {
            if (journal is not null && report.Delivery == DeliveryStatus.Delivered)
                await journal.AddAsync(report);
            await show(report);
        });
    }

    private async Task InTurnAsync(Func<Task> action)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            await action();
        }
        finally
        {
            _turn.Release();
        }
    }
}
