namespace DigitalConnect.Attachments.Storage;

/// <summary>A file whose length is known and that can be sent again.</summary>
internal sealed class UploadFile : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly bool _isTemporary;
    private readonly long _start;

    private UploadFile(Stream stream, bool isTemporary)
    {
        _stream = stream;
        _isTemporary = isTemporary;
        _start = stream.Position;
        Length = stream.Length - _start;
    }

    public long Length { get; }

    /// <summary>Takes a stream that can seek as it is, and any other by way of a temporary file.</summary>
    public static async Task<UploadFile> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
            return new UploadFile(content, isTemporary: false);

        var copy = CreateTemporaryFile();
        try
        {
            await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            copy.Position = 0;
            return new UploadFile(copy, isTemporary: true);
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Stream Rewind()
    {
        _stream.Position = _start;
        return _stream;
    }

    public ValueTask DisposeAsync() => _isTemporary ? _stream.DisposeAsync() : ValueTask.CompletedTask;

    // Only this user can read it, and it goes with its handle.
    private static FileStream CreateTemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
