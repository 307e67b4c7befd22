using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Batches;

/// <summary>Sends the messages of a file: conversations side by side, within a conversation one after the other, as they stand.</summary>
/// <remarks>None overtakes another of its conversation: where one may still have to be sent, those behind it wait for the next run.</remarks>
/// <param name="destination">Where they go.</param>
/// <param name="journal">What is delivered already; null to keep none.</param>
/// <param name="stopping">Begin nothing new.</param>
/// <param name="aborting">Give up what is under way.</param>
internal sealed class BatchRun(Destination destination, Journal? journal, CancellationToken stopping, CancellationToken aborting) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Why no message is begun any more; null while nothing speaks against it.</summary>
    public FailureScope? StoppedBy { get; private set; }

    /// <summary>Whether nothing remembers what is delivered.</summary>
    public bool KeepsNoJournal => journal is null;

    /// <param name="messages">The messages.</param>
    /// <param name="concurrency">How many are under way at most.</param>
    /// <param name="show">Shows what became of a message; called for one at a time.</param>
    public Task SendAllAsync(IEnumerable<BatchMessage> messages, int concurrency, Func<MessageReport, Task> show) =>
        Parallel.ForEachAsync(
            messages.GroupBy(message => message.ConversationId, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency },
            async (conversation, _) => await SendAsync(conversation, show));

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(IEnumerable<BatchMessage> conversation, Func<MessageReport, Task> show)
    {
        var isBlocked = false;
        foreach (var message in conversation)
        {
            if (journal?.Find(message.Key) is { } before)
                await InTurnAsync(() => show(before with { Line = message.Line, Before = true }));
            else if (!isBlocked && StoppedBy is null && !stopping.IsCancellationRequested)
                isBlocked = await SendAsync(message, show) is { Scope: not FailureScope.Message };
        }
    }

    private async Task<FailureReport?> SendAsync(BatchMessage message, Func<MessageReport, Task> show)
    {
        var report = await destination.TrySendAsync(message.ConversationId, message.Request, message.Key, aborting) with { Line = message.Line };
        if (report.Error is { Scope: FailureScope.Account or FailureScope.TokenEndpoint } trouble)
            StoppedBy = trouble.Scope;
        await InTurnAsync(async () =>
        {
            if (journal is not null && report.Delivery == DeliveryStatus.Delivered)
                await journal.AddAsync(report);
            await show(report);
        });
        return report.Error;
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
