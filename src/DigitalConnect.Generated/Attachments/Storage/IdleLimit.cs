namespace DigitalConnect.Attachments.Storage;

/// <summary>Ends a transfer of which no byte moves. The whole may take as long as it takes.</summary>
internal sealed class IdleLimit : IDisposable
{
    private readonly TimeSpan _time;
    private readonly CancellationTokenSource _idle;
    private readonly CancellationTokenSource _either;

    public IdleLimit(TimeSpan time, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        _time = time;
        _idle = new CancellationTokenSource(time, timeProvider);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_idle.Token, cancellationToken);
    }

    public bool HasPassed => _idle.IsCancellationRequested;

    public CancellationToken Token => _either.Token;

    /// <summary>Bytes have moved: the time starts again.</summary>
    public void Restart() => _idle.CancelAfter(_time);

    public void Dispose()
    {
        _either.Dispose();
        _idle.Dispose();
    }
}
