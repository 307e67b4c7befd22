using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;
using Microsoft.AspNetCore.StaticFiles;
using Spectre.Console;

namespace DigitalConnect.Cli.Attachments;

/// <summary>Uploads a file of this machine.</summary>
internal static class FileUpload
{
    private const string UnknownType = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    /// <param name="path">The file.</param>
    /// <param name="name">The name that the agent sees; null for the file's own.</param>
    /// <param name="mediaType">Its media type; null for the one of its ending.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="context">Shows how far it is.</param>
    /// <exception cref="CommandException">The file can't be read.</exception>
    /// <exception cref="DigitalConnectException">It was not uploaded.</exception>
    public static async Task<Attachment> UploadAsync(string path, string? name, string? mediaType, Destination destination, CommandContext context)
    {
        await using var content = Open(path);
        name ??= Path.GetFileName(path);
        mediaType ??= MediaTypes.TryGetContentType(path, out var known) ? known : UnknownType;
        if (!context.IsErrorTerminal)
            return await destination.Attachments.UploadAsync(content, name, mediaType, progress: null, context.Stopping);

        return await context.ErrorConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn())
            .StartAsync(progress =>
            {
                var bar = progress.AddTask(Markup.Escape(TerminalText.Escape(name)), maxValue: Math.Max(1, content.Length));
                return destination.Attachments.UploadAsync(content, name, mediaType, new Progress<long>(sent => bar.Value = sent), context.Stopping);
            });
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Nothing was sent, the file can't be read. {exception.Message}", exception);
        }
    }
}
