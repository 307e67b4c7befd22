namespace DigitalConnect.Relay.Storage;

/// <summary>Wakes other instances.</summary>
internal static class Notification
{
    public static Task NotifyAsync(this Session session, Dialect dialect, CancellationToken cancellationToken) =>
        dialect.Notify is { } notify ? session.ExecuteAsync(new(notify), cancellationToken) : Task.CompletedTask;
}
