using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>The bytes of a file of messages.</summary>
internal static class BatchSource
{
    /// <param name="path">The file.</param>
    /// <param name="isNamed">Whether batch and journal have names of their own, so that the file needs none.</param>
    /// <param name="cancellationToken">Cancels reading it.</param>
    /// <exception cref="CommandException">It can't be read, or is no regular file and nothing else names the messages.</exception>
    public static async Task<byte[]> ReadAsync(string path, bool isNamed, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!isNamed && !IsRegular(path, file))
            {
                throw new CommandException(
                    $"Nothing was sent: {path} is no regular file. Its name can't tell these messages from others, and no journal can stand beside it: give both --batch NAME and --journal FILE.");
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Nothing was sent, the file can't be read. {exception.Message}", exception);
        }
    }

    // A file that the shell put in the place of stdin can be sought in, but has the name that every other one has there.
    private static bool IsRegular(string path, FileStream file) =>
        file.CanSeek && Path.GetFullPath(path) is var full && !full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/proc/", StringComparison.Ordinal);
}
