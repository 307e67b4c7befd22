using System.CommandLine.Parsing;
using System.Globalization;

namespace DigitalConnect.Cli.Parsing;

/// <summary>Reads <c>id,name,type,size</c>. Of the four only a file name can hold a comma, so the rest is counted off from both ends.</summary>
internal static class AttachmentArgument
{
    private const string Example = "my-mp3-id,test.mp3,audio/mpeg,1024";

    public static Attachment[] ParseAll(ArgumentResult result)
    {
        var attachments = new List<Attachment>();
        foreach (var token in result.Tokens)
        {
            if (TryParse(token.Value) is { } attachment)
                attachments.Add(attachment);
            else
                result.AddError($"'{token.Value}' is no attachment: give id,name,type,size, such as {Example} (size in bytes).");
        }

        return [.. attachments];
    }

    private static Attachment? TryParse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length < 4 || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;

        var (id, name, type) = (parts[0], string.Join(',', parts[1..^2]), parts[^2]);
        return id.Length == 0 || name.Length == 0 || type.Length == 0 ? null : Attachment.Create(id, name, type, size);
    }
}
