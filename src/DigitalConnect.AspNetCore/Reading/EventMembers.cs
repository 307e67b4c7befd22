using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Reading;

/// <summary>The members of an event, at the level where they are documented or at the other, where some integrations saw them.</summary>
/// <param name="body">The event.</param>
/// <param name="drift">Takes down what has another type than expected.</param>
internal sealed class EventMembers(JObject body, DriftNotes drift)
{
    /// <summary>The payload; empty if there is none.</summary>
    public JObject Payload { get; } = drift.Object(body, "payload") ?? [];

    /// <summary>A text of the envelope.</summary>
    public string? OfEnvelope(string name) => drift.Text(body, name) ?? drift.Text(Payload, name);

    /// <summary>A text of the payload.</summary>
    public string? OfPayload(string name) => drift.Text(Payload, name) ?? drift.Text(body, name);

    public string? OfAuthor(string name) => Author is { } author ? drift.Text(author, name) : null;

    private JObject? Author => drift.Object(Payload, "author") ?? drift.Object(body, "author");

    /// <summary>The ids of the attachments, which are listed as they are or as objects.</summary>
    public IReadOnlyList<string> AttachmentIds() =>
        (drift.Array(Payload, "attachments") ?? drift.Array(body, "attachments") ?? [])
            .Select(attachment => attachment is JObject described ? drift.Text(described, "id") : drift.Text(attachment))
            .OfType<string>()
            .ToList();
}
