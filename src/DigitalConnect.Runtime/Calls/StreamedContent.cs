namespace DigitalConnect.Runtime.Calls;

/// <summary>Bytes that are read while they are sent. The stream stays the caller's: it is not disposed.</summary>
internal sealed class StreamedContent : HttpContent
{
    private readonly Stream _stream;
    private readonly long _start;
    private bool _isSent;

    public StreamedContent(Stream stream, string mediaType)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    /// <summary>Whether the bytes can be sent again.</summary>
    public bool IsRepeatable => _stream.CanSeek;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isSent && !_stream.CanSeek)
            throw new InvalidOperationException("The stream was read and can't be read again.");

        if (_stream.CanSeek)
            _stream.Position = _start;

        _isSent = true;
        return _stream.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _stream.CanSeek ? _stream.Length - _start : 0;
        return _stream.CanSeek;
    }
}
