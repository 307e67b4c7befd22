using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Batches;

/// <summary>Sends the messages of a file: conversations side by side, within a conversation one after the other, as they stand.</summary>
/// <remarks>None overtakes another of its conversation: where one may still have to be sent, those behind it wait for the next run.</remarks>
/// <param name="destination">Where they go.</param>
/// <param name="journal">What is delivered already; null to keep none.</param>
/// <param name="report">Takes what became of a message; called for one at a time.</param>
/// <param name="stopping">Begin nothing new.</param>
/// <param name="aborting">Give up what is under way.</param>
internal sealed class BatchRun(
    Destination destination, Journal? journal, Action<MessageReport> report, CancellationToken stopping, CancellationToken aborting) : IDisposable
{
    private static readonly TimeSpan UsualTurn = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConversationQueue _queue = new();
    private readonly HashSet<Digest> _blocked = [];

    /// <summary>Why no message is begun any more; null while nothing speaks against it.</summary>
    public FailureScope? StoppedBy { get; private set; }

    /// <summary>Why the journal can't be written; null where it can.</summary>
    public Exception? JournalFailure { get; private set; }

    /// <summary>Why messages can't be reported; null where they can.</summary>
    public Exception? ReportFailure { get; private set; }

    private bool IsStopped => StoppedBy is not null || JournalFailure is not null || ReportFailure is not null || stopping.IsCancellationRequested;

    /// <param name="messages">The messages.</param>
    /// <param name="unreportedLine">The line of a message that an earlier run delivered and perhaps did not report.</param>
    /// <param name="concurrency">How many are under way at most.</param>
    public async Task SendAllAsync(IAsyncEnumerable<BatchMessage> messages, int? unreportedLine, int concurrency)
    {
        if (unreportedLine is { } line && journal?.FindUnreported() is { } unreported)
            await ReportEarlierAsync(unreported, line);

        Task[] workers = [.. Enumerable.Range(0, concurrency).Select(_ => _queue.HandleAsync(SendAsync))];
        try
        {
            await foreach (var message in messages)
            {
                if (message.Line == unreportedLine)
                    continue;
                if (journal?.Find(message.Key) is { Delivery: DeliveryStatus.Delivered } state)
                    await ReportEarlierAsync(state, message.Line);
                else if (!IsStopped)
                    await _queue.AddAsync(message);
            }
        }
        finally
        {
            _queue.Complete();
            await Task.WhenAll(workers);
        }

        if (ReportFailure is null)
            TryWrite(() => journal?.Finish());
    }

    public void Dispose() => _turn.Dispose();

    private Task ReportEarlierAsync(JournalState state, int line) =>
        InTurnAsync(() => TryReport(journal!.ReadReport(state) with { Line = line, Before = true }));

    private async Task SendAsync(BatchMessage message)
    {
        if (IsStopped || IsBlocked(message) || !await TryBeginAsync(message))
            return;

        var sent = await destination.TrySendAsync(message.ConversationId, message.Request, message.Key, aborting) with { Line = message.Line };
        if (sent.Error is { Scope: FailureScope.Account or FailureScope.TokenEndpoint } trouble)
            StoppedBy = trouble.Scope;
        await InTurnAsync(() =>
        {
            if (sent.Error is { Scope: not FailureScope.Message })
                Block(message);
            TryWrite(() => Record(message, sent));
            TryReport(sent);
        });
    }

    private bool IsBlocked(BatchMessage message)
    {
        lock (_blocked)
            return _blocked.Count > 0 && _blocked.Contains(Digest.Of(message.ConversationId));
    }

    private void Block(BatchMessage message)
    {
        lock (_blocked)
            _blocked.Add(Digest.Of(message.ConversationId));
    }

    // A key that the line gives may be given to another message later: what it was used for must be known, whatever happens now.
    private async Task<bool> TryBeginAsync(BatchMessage message)
    {
        if (message.HasOwnKey)
            await InTurnAsync(() => TryWrite(() => journal?.Add(message, DeliveryStatus.Unknown, report: null)));

        return JournalFailure is null;
    }

    private void Record(BatchMessage message, MessageReport sent)
    {
        if (sent.Delivery == DeliveryStatus.Delivered)
            journal?.Add(message, DeliveryStatus.Delivered, sent);
        else if (sent.Delivery == DeliveryStatus.NotDelivered && message.HasOwnKey)
            journal?.Add(message, DeliveryStatus.NotDelivered, report: null);
    }

    private void TryWrite(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            JournalFailure = exception;
        }
    }

    private void TryReport(MessageReport sent)
    {
        try
        {
            report(sent);
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            ReportFailure = exception;
        }
    }

    // The runtime calls a file that has reached its limit an argument that is out of range.
    private static bool IsOfFile(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private async Task InTurnAsync(Action action)
    {
        // A turn takes microseconds, and going away and coming back takes longer. It may take minutes where the reader of standard output
        // is slow: the threads are needed for answers then.
        if (!_turn.Wait(UsualTurn, CancellationToken.None))
            await _turn.WaitAsync(CancellationToken.None);
        try
        {
            action();
        }
        finally
        {
            _turn.Release();
        }
    }
}
