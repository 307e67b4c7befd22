namespace DigitalConnect.Relay.Storage.Sqlite;

/// <summary>A piece of work that waits for the transaction it is done in, among others.</summary>
internal abstract class SqliteWork
{
    /// <summary>Why the work failed; a full disk ends the whole transaction with it.</summary>
    public Exception? Failure { get; protected set; }

    /// <summary>Does the work; a failure is kept, and undone by the caller.</summary>
    /// <returns>Whether it succeeded.</returns>
    public abstract Task<bool> RunAsync(Session session);

    /// <summary>Tells who waits: the transaction is durable.</summary>
    public abstract void Commit();

    /// <summary>Tells who waits: the transaction failed, whatever became of the work.</summary>
    public abstract void Fail(Exception exception);
}
