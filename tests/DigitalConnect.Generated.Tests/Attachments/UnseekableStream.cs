namespace DigitalConnect.Tests.Attachments;

/// <summary>A stream that cannot seek, such as the body of a request.</summary>
internal sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();
}
