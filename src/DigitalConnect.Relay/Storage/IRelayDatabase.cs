using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>The database that holds the queue. All SQL but what differs between databases is shared.</summary>
internal interface IRelayDatabase : IAsyncDisposable
{
    /// <summary>The SQL that differs.</summary>
    Dialect Dialect { get; }

    /// <summary>Does work in a transaction; it is durable when the task ends.</summary>
    Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Reads.</summary>
    Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Joins a transaction of the caller's.</summary>
    /// <exception cref="ArgumentException">The transaction is none of this database.</exception>
    Session Join(DbTransaction transaction);

    /// <summary>Calls back whenever another process made a conversation ready, until it is cancelled or the connection is lost.</summary>
    Task ListenAsync(Action awakened, CancellationToken cancellationToken);
}
