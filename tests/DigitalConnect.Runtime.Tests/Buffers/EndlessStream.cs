namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>A body that never comes: reading it ends when the reader gives up.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var never = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }
}
