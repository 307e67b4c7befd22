using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DigitalConnect.Relay.Storage;

/// <summary>What stands in the database as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredAttachment[]))]
[JsonSerializable(typeof(StoredContact))]
[JsonSerializable(typeof(StoredStart))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string? Write(IReadOnlyList<Attachment>? attachments) => attachments is not { Count: > 0 }
        ? null
        : JsonSerializer.Serialize(
            [.. attachments.Select(file => new StoredAttachment(file.Id, file.Name, file.Type, file.Size))], Default.StoredAttachmentArray);

    /// <exception cref="UnreadableRowException">The column holds something else.</exception>
    public static IReadOnlyList<Attachment>? ReadAttachments(string? json) => json is null
        ? null
        : [.. Read(json, Default.StoredAttachmentArray, "attachments", "relay_message", files => files?.All(file => file is not null) == true)!
            .Select(file => new Attachment { Id = file.Id, Name = file.Name, Type = file.Type, Size = file.Size })];

    /// <summary>Attachments for a person who looks; null where they can't be read.</summary>
    public static IReadOnlyList<Attachment>? ShowAttachments(string? json) => TryRead(() => ReadAttachments(json));

    /// <summary>A contact for a person who looks; null where it can't be read.</summary>
    public static ContactPerson? ShowContact(string? json) =>
        TryRead(() => ReadContact(json) is { Email: not null } contact ? new ContactPerson { Email = contact.Email, Name = contact.Name } : null);

    /// <summary>Whether stored attachments are the given ones. What can't be read proves no difference.</summary>
    public static bool AreSameAttachments(string? stored, string? given)
    {
        try
        {
            return stored == given || Values(stored).SequenceEqual(Values(given));
        }
        catch (UnreadableRowException)
        {
            return true;
        }

        static IEnumerable<(string, string, string, string)> Values(string? json) =>
            ReadAttachments(json)?.Select(file => (file.Id, file.Name, file.Type, file.Size)) ?? [];
    }

    public static string? Write(ContactPerson? contact) =>
        contact is null ? null : JsonSerializer.Serialize(new StoredContact(contact.Email, contact.Name), Default.StoredContact);

    /// <exception cref="UnreadableRowException">The column holds something else.</exception>
    public static StoredContact? ReadContact(string? json) =>
        json is null ? null : Read(json, Default.StoredContact, "contact", "relay_thread", _ => true);

    public static string Write(StoredStart start) => JsonSerializer.Serialize(start, Default.StoredStart);

    /// <exception cref="UnreadableRowException">The column holds something else.</exception>
    public static StoredStart ReadStart(string json) =>
        Read(json, Default.StoredStart, "start_request", "relay_thread", start => start is { TouchpointId: not null, Contact.Email: not null })!;

    private static T? TryRead<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    private static T? Read<T>(string json, JsonTypeInfo<T> type, string column, string table, Predicate<T?> isComplete)
    {
        try
        {
            var value = JsonSerializer.Deserialize(json, type);
            return isComplete(value) ? value : throw new JsonException("It is null, or has an element that is null.");
        }
        catch (JsonException exception)
        {
            throw new UnreadableRowException(column, table, exception.Message, exception);
        }
    }
}
