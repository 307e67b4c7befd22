using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>The bytes of the messages.</summary>
internal sealed class BatchInput : IAsyncDisposable
{
    private const string StandardInput = "-";
    private const int CopyBufferSize = 1 << 16;

    private readonly FileStream _file;
    private readonly long _length;
    private readonly string? _path;
    private readonly DateTime _writtenAt;

    /// <param name="file">The bytes.</param>
    /// <param name="name">How to call it.</param>
    /// <param name="path">Where others may write it; null where nobody can.</param>
    private BatchInput(FileStream file, string name, string? path)
    {
        (_file, _length, _path) = (file, file.Length, path);
        _writtenAt = WrittenAt;
        Name = name;
    }

    /// <summary>How to call it.</summary>
    public string Name { get; }

    /// <summary>Whether somebody has written it, or put another file in its place, since it was opened.</summary>
    public bool HasChanged => WrittenAt != _writtenAt || _file.Length != _length;

    private DateTime WrittenAt => _path is null ? default : File.GetLastWriteTimeUtc(_path);

    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="isNamed">Whether batch and journal have names of their own, so that the input needs none.</param>
    /// <param name="context">Opens standard input.</param>
    /// <exception cref="CommandException">It can't be read, or is no regular file and nothing else names the messages.</exception>
    public static async Task<BatchInput> OpenAsync(string path, bool isNamed, CommandContext context)
    {
        try
        {
            if (path == StandardInput)
            {
                RequireNames(isNamed, "Standard input");
                await using var input = context.OpenInput();
                return new BatchInput(await CopyAsync(input, context.Stopping), "standard input", path: null);
            }

            if (Directory.Exists(path))
                throw new CommandException($"Nothing was sent: {path} is a folder. Name a file of messages.");

            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (IsRegular(path, file))
                return new BatchInput(file, Path.GetFileName(path), path);

            await using (file)
            {
                RequireNames(isNamed, $"{path} is no regular file: it");
                return new BatchInput(await CopyAsync(file, context.Stopping), Path.GetFileName(path), path: null);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Nothing was sent, the file can't be read. {exception.Message}", exception);
        }
    }

    /// <inheritdoc cref="LineReader.CountAsync"/>
    public Task<long> CountLinesAsync(CancellationToken cancellationToken) => LineReader.CountAsync(_file, cancellationToken);

    public IAsyncEnumerable<TextLine> ReadLinesAsync(CancellationToken cancellationToken) => LineReader.ReadAsync(_file, _length, cancellationToken);

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static void RequireNames(bool isNamed, string subject)
    {
        if (!isNamed)
        {
            throw new CommandException(
                $"Nothing was sent: {subject} has no name to tell its messages from others with, and no folder for a journal. Give both " +
                "--batch NAME and --journal FILE.");
        }
    }

    // Its lines are counted before they are read, and what comes through a pipe can't be read twice.
    private static async Task<FileStream> CopyAsync(Stream source, CancellationToken cancellationToken)
    {
        var copy = TemporaryFile.Create();
        try
        {
            var buffer = new byte[CopyBufferSize];
            for (var end = 0L; await source.ReadAsync(buffer, cancellationToken) is > 0 and var length; end += length)
                TemporaryFile.Write(copy.SafeFileHandle, buffer.AsSpan(0, length), end);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    // A file that the shell put in the place of stdin can be sought in, but has the name that every other one has there.
    private static bool IsRegular(string path, FileStream file) =>
        file.CanSeek && Path.GetFullPath(path) is var full
        && !full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/proc/", StringComparison.Ordinal);
}
