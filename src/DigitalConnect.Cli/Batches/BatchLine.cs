using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace DigitalConnect.Cli.Batches;

/// <summary>
/// One line of a file:
/// <c>{"conversation":"…","content":"…","attachments":[{"id":"…","name":"…","type":"…","size":1024}],"key":"…"}</c>.
/// </summary>
internal sealed record BatchLine(string? Conversation, SendMessageRequest Request, string? Key)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a line. What it doesn't know it refuses: a misspelled member would be a part of a message that is lost.</summary>
    /// <exception cref="FormatException">The line is no message; says why.</exception>
    public static BatchLine Parse(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
            throw new FormatException("is not UTF-8");

        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.BytePositionInLine is { } position
                ? string.Create(CultureInfo.InvariantCulture, $"is not JSON from byte {position + 1} on")
                : "names a member twice");
        }
    }

    private static BatchLine Read(JsonElement line)
    {
        JsonMembers.Check(line, "the line", "conversation", "content", "attachments", "key");
        var request = new SendMessageRequest { Content = line.Text("content"), Attachments = Attachments(line) };
        if (string.IsNullOrWhiteSpace(request.Content) && request.Attachments is not { Count: > 0 })
            throw new FormatException("has neither content nor attachments");
        return new BatchLine(line.Text("conversation"), request, line.Text("key"));
    }

    private static Attachment[]? Attachments(JsonElement line)
    {
        if (line.Find("attachments") is not { } attachments)
            return null;
        if (attachments.ValueKind != JsonValueKind.Array)
            throw new FormatException("attachments is no array");
        return [.. attachments.EnumerateArray().Select(ReadAttachment)];
    }

    private static Attachment ReadAttachment(JsonElement attachment, int index)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"attachments[{index}]");
        JsonMembers.Check(attachment, place, "id", "name", "type", "size");
        return Attachment.Create(Required("id"), Required("name"), Required("type"), attachment.Size(place));

        string Required(string name) =>
            attachment.Text(name) is { Length: > 0 } text ? text : throw new FormatException($"{place} has no {name}");
    }
}
