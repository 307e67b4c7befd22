namespace DigitalConnect.Relay.Storage;

/// <summary>The steps of the schema, with the types of a database. Times are milliseconds since 1970, UTC.</summary>
internal static class SchemaScript
{
    // Who claimed a webhook.
    private const string Second = "ALTER TABLE relay_webhook ADD COLUMN owner TEXT";

    // When a person last put a message back into the queue.
    private const string Third = "ALTER TABLE relay_message ADD COLUMN replayed_at BIGINT";

    // What a conversation is being started with: a server may refuse a key that comes with another body.
    private const string Fourth = "ALTER TABLE relay_thread ADD COLUMN start_request TEXT";

    // Contacts are kept as long as a message of their thread: of those that were deleted before that was so, here.
    private const string Fifth =
        """
        UPDATE relay_thread SET contact = NULL
        WHERE contact IS NOT NULL AND NOT EXISTS (SELECT 1 FROM relay_message WHERE relay_message.thread_id = relay_thread.id)
        """;

    /// <summary>Writes the steps, in order. A step that was released never changes.</summary>
    /// <param name="identity">The type of a primary key that counts by itself.</param>
    public static IReadOnlyList<string> Steps(string identity) => [First(identity), Second, Third, Fourth, Fifth];

    private static string First(string identity) =>
        $"""
        CREATE TABLE relay_instance (
          id TEXT PRIMARY KEY,
          heartbeat BIGINT NOT NULL
        );
        CREATE TABLE relay_thread (
          id {identity},
          name TEXT NOT NULL UNIQUE,
          last_number BIGINT NOT NULL,
          generation BIGINT NOT NULL,
          conversation_id TEXT,
          contact TEXT,
          held_by BIGINT,
          ready_at BIGINT,
          owner TEXT,
          fence BIGINT NOT NULL
        );
        CREATE INDEX relay_thread_ready ON relay_thread (ready_at) WHERE owner IS NULL AND ready_at IS NOT NULL;
        CREATE INDEX relay_thread_owner ON relay_thread (owner) WHERE owner IS NOT NULL;
        CREATE INDEX relay_thread_conversation ON relay_thread (conversation_id) WHERE conversation_id IS NOT NULL;
        CREATE INDEX relay_thread_held ON relay_thread (id) WHERE held_by IS NOT NULL;
        CREATE TABLE relay_conversation (
          id TEXT PRIMARY KEY,
          thread_id BIGINT NOT NULL,
          generation BIGINT NOT NULL,
          started_at BIGINT NOT NULL,
          ended_at BIGINT
        );
        CREATE INDEX relay_conversation_thread ON relay_conversation (thread_id, generation);
        CREATE INDEX relay_conversation_ended ON relay_conversation (ended_at) WHERE ended_at IS NOT NULL;
        CREATE TABLE relay_message (
          thread_id BIGINT NOT NULL,
          number BIGINT NOT NULL,
          id TEXT NOT NULL UNIQUE,
          idempotency_key TEXT NOT NULL,
          text TEXT,
          attachments TEXT,
          trace_parent TEXT,
          state BIGINT NOT NULL,
          enqueued_at BIGINT NOT NULL,
          uncertain_since BIGINT,
          attempts BIGINT NOT NULL,
          waits BIGINT NOT NULL,
          finished_at BIGINT,
          conversation_id TEXT,
          sent_as TEXT,
          reason TEXT,
          PRIMARY KEY (thread_id, number)
        );
        CREATE INDEX relay_message_pending ON relay_message (thread_id, number) WHERE state = 0;
        CREATE INDEX relay_message_oldest ON relay_message (enqueued_at) WHERE state = 0;
        CREATE INDEX relay_message_parked ON relay_message (finished_at) WHERE state = 3;
        CREATE INDEX relay_message_finished ON relay_message (finished_at) WHERE finished_at IS NOT NULL;
        CREATE TABLE relay_webhook (
          key TEXT PRIMARY KEY,
          claimed_at BIGINT NOT NULL,
          completed_at BIGINT
        );
        CREATE INDEX relay_webhook_claimed ON relay_webhook (claimed_at);
        """;
}
