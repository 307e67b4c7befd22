using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>A database whose schema is brought up to date before it is first used.</summary>
internal sealed class MigratedDatabase(IRelayDatabase database) : IRelayDatabase
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile bool _isMigrated;

    public Dialect Dialect => database.Dialect;

    public async Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken).ConfigureAwait(false);
        return await database.WriteAsync(work, cancellationToken).ConfigureAwait(false);
    }

    public async Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync(work, cancellationToken).ConfigureAwait(false);
    }

    public Session Join(DbTransaction transaction) => database.Join(transaction);

    public Task ListenAsync(Action awakened, CancellationToken cancellationToken) => database.ListenAsync(awakened, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        await database.DisposeAsync().ConfigureAwait(false);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (_isMigrated)
            return;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isMigrated)
                await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            _isMigrated = true;
        }
        finally
        {
            _gate.Release();
        }
    }
}
