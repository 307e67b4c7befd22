using System.Data.Common;
using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A database of which a test decides when it fails, and how.</summary>
internal sealed class FlakyDatabase(IRelayDatabase database) : IRelayDatabase
{
    private volatile Func<Exception>? _failure;

    public Dialect Dialect => database.Dialect;

    /// <summary>How many calls have failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Lets all calls fail; null ends it.</summary>
    public void Fail(Func<Exception>? failure) => _failure = failure;

    public Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        return database.WriteAsync(work, cancellationToken);
    }

    public Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        return database.ReadAsync(work, cancellationToken);
    }

    public Session Join(DbTransaction transaction) => database.Join(transaction);

    public Task ListenAsync(Action awakened, CancellationToken cancellationToken) => database.ListenAsync(awakened, cancellationToken);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private void ThrowIfFailing()
    {
        if (_failure is not { } failure)
            return;
        Failures++;
        throw failure();
    }
}
