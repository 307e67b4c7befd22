using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigitalConnect.Relay.Storage;

/// <summary>What stands in the database as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredAttachment[]))]
[JsonSerializable(typeof(StoredContact))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string? Write(IReadOnlyList<Attachment>? attachments) => attachments is not { Count: > 0 }
        ? null
        : JsonSerializer.Serialize(
            [.. attachments.Select(file => new StoredAttachment(file.Id, file.Name, file.Type, file.Size))], Default.StoredAttachmentArray);

    public static IReadOnlyList<Attachment>? ReadAttachments(string? json) => json is null
        ? null
        : [.. JsonSerializer.Deserialize(json, Default.StoredAttachmentArray)!
            .Select(file => new Attachment { Id = file.Id, Name = file.Name, Type = file.Type, Size = file.Size })];

    public static string? Write(ContactPerson? contact) =>
        contact is null ? null : JsonSerializer.Serialize(new StoredContact(contact.Email, contact.Name), Default.StoredContact);

    public static ContactPerson? ReadContact(string? json) =>
        json is not null && JsonSerializer.Deserialize(json, Default.StoredContact) is { } contact
            ? new() { Email = contact.Email, Name = contact.Name }
            : null;
}
