using DigitalConnect.Benchmarks.ByHand;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>What is sent and answered in every benchmark: the example of the published page.</summary>
internal static class Samples
{
    public const string ConversationId = "6f8f4ff0c3a94e0c8cf6b7dcd4bd5ac3";

    public const string Key = "0b8c1d2e-5f64-4c0e-9a3b-7d1e2f3a4b5c";

    public const string Text = "A cute message for the agent to read, with love: Contact Person";

    /// <summary>64 KB of UTF-8, nothing in it to be escaped.</summary>
    public static string LongText { get; } = string.Concat(Enumerable.Repeat("A cute message for the agent, again and again. \u00e9\u00e8 ",
        1400))[..64_000];

    public static ReadOnlySpan<byte> Created =>
        """{"id":"6f8f4ff0c3a94e0c8cf6b7dcd4bd5ac3","created_at":"2022-01-01T08:00:00.000Z","message_id":"2b1c7a3d5e6f48a9b0c1d2e3f4a5b6c7"}"""u8;

    public static ReadOnlySpan<byte> Partial =>
        """{"id":"6f8f4ff0c3a94e0c8cf6b7dcd4bd5ac3","created_at":"2022-01-01T08:00:00.000Z","message_id":"2b1c7a3d5e6f48a9b0c1d2e3f4a5b6c7","""u8
        + "\"partial_fail_reason\":\"Attachments not found: my-image-id\"}"u8;

    public static ReadOnlySpan<byte> BadRequest =>
        """{"code":"400","message":"Bad Request","description":"The request is malformed.","""u8
        + "\"fields\":[{\"name\":\"attachments[0].size\",\"description\":\"is required\"}]}"u8;

    public static SendMessageRequest Message(string text) => new()
    {
        Content = text,
        Attachments =
        [
            new() { Id = "my-mp3-id", Name = "test.mp3", Type = "audio/mpeg", Size = "1024" },
            new() { Id = "my-image-id", Name = "test.jpg", Type = "image/jpeg", Size = "3072" },
        ],
    };

    public static OutboundMessage MessageByHand(string text) => new(
        text,
        [new("my-mp3-id", "test.mp3", "audio/mpeg", "1024"), new("my-image-id", "test.jpg", "image/jpeg", "3072")]);
}
