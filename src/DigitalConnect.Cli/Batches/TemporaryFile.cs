using DigitalConnect.Cli.Terminal;
using Microsoft.Win32.SafeHandles;

namespace DigitalConnect.Cli.Batches;

/// <summary>A file for what is too much to hold in memory. It is its user's own, and gone with the command, also with one that is killed.</summary>
/// <remarks>All of them are written before the first message is sent.</remarks>
internal static class TemporaryFile
{
    /// <exception cref="CommandException">It can't be made.</exception>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0 };
        try
        {
            if (OperatingSystem.IsWindows())
            {
                options.Options = FileOptions.DeleteOnClose;
                return new FileStream(path, options);
            }

            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var file = new FileStream(path, options);
            File.Delete(path); // a file that is open needs no name, and without one nothing is left behind
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NoRoom(exception);
        }
    }

    /// <exception cref="CommandException">There is no room for it.</exception>
    public static void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            RandomAccess.Write(file, bytes, position);
        }
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            throw NoRoom(exception);
        }
    }

    private static CommandException NoRoom(Exception exception) =>
        new($"Nothing was sent: a temporary file can't be written in {Path.GetTempPath()}: {exception.Message} Make room there, or name another " +
            $"folder in the environment variable {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")}, then run the same command again.",
            exception);
}
