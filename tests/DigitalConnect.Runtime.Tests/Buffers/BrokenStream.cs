using System.Text;

namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>Gives the start of a body, and then what a broken connection gives.</summary>
internal sealed class BrokenStream(string start) : MemoryStream(Encoding.UTF8.GetBytes(start))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var read = await base.ReadAsync(buffer, cancellationToken);
        return read > 0 ? read : throw new IOException("The connection was reset.");
    }
}
