using System.Threading.Channels;
using DigitalConnect.Cli.Reports;

namespace DigitalConnect.Cli.Batches;

/// <summary>
/// Writes into the journal what became of messages, then reports it, group by group: a call of the system costs more than what it writes.
/// </summary>
/// <param name="journal">The journal; null to keep none.</param>
/// <param name="report">Takes what became of a message; called for one at a time.</param>
internal sealed class OutcomeRecorder(Journal? journal, Action<MessageReport> report)
{
    /// <summary>How long a group waits for others: what a killed process may have forgotten to write, and sends again with the same key.</summary>
    private static readonly TimeSpan GroupTime = TimeSpan.FromMilliseconds(2);

    /// <summary>How many outcomes wait at most. Who has more to say waits until the reader of standard output has read.</summary>
    private const int Capacity = 1024;

    private readonly Channel<Outcome> _outcomes = Channel.CreateBounded<Outcome>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Why the journal can't be written; null where it can.</summary>
    public Exception? JournalFailure { get; private set; }

    /// <summary>Why messages can't be reported; null where they can.</summary>
    public Exception? ReportFailure { get; private set; }

    public bool HasFailed => JournalFailure is not null || ReportFailure is not null;

    /// <summary>Adds an outcome.</summary>
    /// <returns>Ends when there was room for it.</returns>
    public ValueTask AddAsync(Outcome outcome) => _outcomes.Writer.WriteAsync(outcome);

    /// <summary>Says that no more outcomes come.</summary>
    public void Complete() => _outcomes.Writer.TryComplete();

    /// <summary>Records outcomes until no more come.</summary>
    public async Task RunAsync()
    {
        try
        {
            var group = new List<Outcome>(Capacity);
            while (await _outcomes.Reader.WaitToReadAsync())
            {
                await Task.Delay(GroupTime);
                while (group.Count < Capacity && _outcomes.Reader.TryRead(out var outcome))
                    group.Add(outcome);
                Record(group);
                group.Clear();
            }
        }
        catch (Exception exception)
        {
            _outcomes.Writer.TryComplete(exception);
            throw;
        }
    }

    /// <summary>Reports what an earlier run perhaps did not. Before others are recorded.</summary>
    public void ReportEarlier(MessageReport earlier) => TryReport(earlier);

    /// <summary>
    /// Writes that a message will be sent with a key that its line gives. That key may be given to another message later: what it was used for must
    /// be known, whatever happens now.
    /// </summary>
    /// <returns>Whether it may be sent.</returns>
    public bool TryBegin(BatchMessage message)
    {
        if (message.HasOwnKey)
            TryWrite(() => journal?.AddAttempt(message));
        return JournalFailure is null;
    }

    /// <summary>Ends a run.</summary>
    public void Finish()
    {
        if (ReportFailure is null)
            TryWrite(() => journal?.Finish());
    }

    private void Record(List<Outcome> group)
    {
        TryWrite(() => journal?.Add(group, areOthersReported: ReportFailure is null));
        foreach (var outcome in group)
            TryReport(outcome.Report);
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
}
