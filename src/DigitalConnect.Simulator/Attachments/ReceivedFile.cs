namespace DigitalConnect.Simulator;

/// <summary>A file that became an attachment.</summary>
public sealed class ReceivedFile
{
    private readonly string _path;

    internal ReceivedFile(string id, string name, string type, string path) =>
        (Id, Name, Type, Size, _path) = (id, name, type, new FileInfo(path).Length, path);

    /// <summary>Gets the id by which messages name the attachment.</summary>
    public string Id { get; }

    /// <summary>Gets the file name.</summary>
    public string Name { get; }

    /// <summary>Gets the media type that the bytes were uploaded with.</summary>
    public string Type { get; }

    /// <summary>Gets the size in bytes.</summary>
    public long Size { get; }

    /// <summary>Opens the bytes for reading. They are gone when the simulator is disposed.</summary>
    /// <returns>A stream that the caller disposes.</returns>
    public Stream OpenRead() => new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true);
}
