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
    Destination destination, Journal? journal, Action<MessageReport> report, CancellationToken stopping, CancellationToken aborting)
{
    private readonly OutcomeRecorder _recorder = new(journal, report);
    private readonly ConversationQueue _queue = new();
    private readonly HashSet<Digest> _blocked = [];

    /// <summary>Why no message is begun any more; null while nothing speaks against it.</summary>
    public FailureScope? StoppedBy { get; private set; }

    /// <inheritdoc cref="OutcomeRecorder.JournalFailure"/>
    public Exception? JournalFailure => _recorder.JournalFailure;

    /// <inheritdoc cref="OutcomeRecorder.ReportFailure"/>
    public Exception? ReportFailure => _recorder.ReportFailure;

    private bool IsStopped => StoppedBy is not null || _recorder.HasFailed || stopping.IsCancellationRequested;

    /// <param name="lines">What was checked.</param>
    /// <param name="unreported">The lines of messages that an earlier run delivered and perhaps did not report.</param>
    /// <param name="concurrency">How many are under way at most.</param>
    public async Task SendAllAsync(IEnumerable<CheckedLine> lines, IReadOnlyDictionary<int, JournalState> unreported, int concurrency)
    {
        // First: the next entry in the journal says that all before it were reported.
        foreach (var (line, state) in unreported)
            _recorder.ReportEarlier(Earlier(line, state));

        var recording = _recorder.RunAsync();
        Task[] workers = [.. Enumerable.Range(0, concurrency).Select(_ => _queue.HandleAsync(SendAsync))];
        try
        {
            foreach (var line in lines)
            {
                if (line.Message is { } message && !IsStopped)
                    await _queue.AddAsync(message);
                else if (line.Message is null && !unreported.ContainsKey(line.Line))
                    await _recorder.AddAsync(new(Message: null, Earlier(line.Line, line.Delivered)));
            }
        }
        finally
        {
            await EndAsync(workers, recording);
        }

        _recorder.Finish();
    }

    private async Task EndAsync(Task[] workers, Task recording)
    {
        _queue.Complete();
        try
        {
            await Task.WhenAll(workers);
        }
        finally
        {
            _recorder.Complete();
            await recording;
        }
    }

    private MessageReport Earlier(int line, JournalState delivered) => journal!.ReadReport(delivered) with { Line = line, Before = true };

    private async Task SendAsync(BatchMessage message)
    {
        if (IsStopped || IsBlocked(message) || !_recorder.TryBegin(message))
            return;

        var sent = await destination.TrySendAsync(message.ConversationId, message.Request, message.Key, aborting) with { Line = message.Line };
        if (sent.Error is { Scope: FailureScope.Account or FailureScope.TokenEndpoint } trouble)
            StoppedBy = trouble.Scope;
        if (sent.Error is { Scope: not FailureScope.Message })
            Block(message);
        await _recorder.AddAsync(new(message, sent));
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
}
