using System.Data.Common;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Writes what has happened, however long the database is gone: forgotten, it would happen again.</summary>
internal sealed class PersistentWrites(TimeProvider time, ILogger<PersistentWrites> logger)
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <summary>Tries until the database has answered. Each write says itself, by its fence, whether it still counts.</summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await write(cancellationToken).ConfigureAwait(false);
            }
            catch (DbException exception)
            {
                logger.DatabaseFailed(exception, Delay);
            }

            await Task.Delay(Delay, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
