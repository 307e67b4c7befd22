namespace DigitalConnect.Relay.Storage.Sqlite;

/// <inheritdoc cref="SqliteWork"/>
internal sealed class SqliteWork<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) : SqliteWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override async Task<bool> RunAsync(Session session)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            _result = await work(session, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            Failure = exception;
            return false;
        }
    }

    public override void Commit()
    {
        if (Failure is null)
            _done.TrySetResult(_result!);
        else
            Fail(Failure);
    }

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException)
            _done.TrySetCanceled(cancellationToken);
        else
            _done.TrySetException(exception);
    }
}
