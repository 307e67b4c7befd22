namespace DigitalConnect.Simulator.Attachments;

/// <summary>The uploads and the attachments. Their bytes are temporary files, so that memory stays flat whatever their size.</summary>
internal sealed class FileStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReceivedFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Lazy<DirectoryInfo> _directory = new(() => Directory.CreateTempSubdirectory("digital-connect-simulator-"));

    public IReadOnlyList<ReceivedFile> Files
    {
        get
        {
            lock (_gate)
                return [.. _files.Values];
        }
    }

    public Upload CreateUpload(IReadOnlyList<string> allowedTypes)
    {
        var upload = new Upload(Guid.NewGuid().ToString("N"), allowedTypes);
        lock (_gate)
            _uploads.Add(upload.RequestId, upload);
        return upload;
    }

    public Upload? FindUpload(string requestId)
    {
        lock (_gate)
            return _uploads.GetValueOrDefault(requestId);
    }

    /// <summary>Stores the bytes of an upload, all or nothing.</summary>
    public async Task<Upload> ReceiveAsync(Upload upload, string type, Stream content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_directory.Value.FullName, Guid.NewGuid().ToString("N"));
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 4096, useAsync: true);
        await using (file.ConfigureAwait(false))
            await content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        lock (_gate)
            return _uploads[upload.RequestId] = upload with { Path = path, Type = type };
    }

    /// <summary>Creates an attachment of an upload whose bytes are there.</summary>
    /// <returns>Null where an attachment has that name already.</returns>
    public ReceivedFile? CreateFile(Upload upload, string name)
    {
        lock (_gate)
        {
            if (!_names.Add(name))
                return null;
            var file = new ReceivedFile(Guid.NewGuid().ToString("N"), name, upload.Type, upload.Path!);
            _files.Add(file.Id, file);
            return file;
        }
    }

    public ReceivedFile? FindFile(string id)
    {
        lock (_gate)
            return _files.GetValueOrDefault(id);
    }

    public void Dispose()
    {
        if (_directory.IsValueCreated && Directory.Exists(_directory.Value.FullName))
            _directory.Value.Delete(recursive: true);
    }
}
