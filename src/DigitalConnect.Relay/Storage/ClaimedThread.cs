using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>The row of a thread that an instance holds.</summary>
internal sealed record ClaimedThread(
    long Id, string Name, long Fence, long Generation, string? ConversationId, string? Contact, string? StartRequest)
{
    /// <summary>What <see cref="Read"/> reads.</summary>
    public const string Columns = "id, name, fence, generation, conversation_id, contact, start_request";

    public static ClaimedThread Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.Text(4), row.Text(5), row.Text(6));

    public Turn With(PendingMessage message) => new()
    {
        ThreadId = Id,
        Thread = Name,
        Fence = Fence,
        Generation = Generation,
        ConversationId = ConversationId,
        Contact = Contact,
        StartRequest = StartRequest,
        Message = message,
    };
}
