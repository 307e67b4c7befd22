using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Tests.Storage;

/// <summary>Things that a test needs and says nothing about.</summary>
internal static class SampleMessage
{
    public static NewMessage Of(string thread, string id) =>
        new() { Thread = thread, Id = id, Text = $"text of {id}", Attachments = null, Contact = null, TraceParent = null };
}
