namespace DigitalConnect.TestSupport.GeneratedCode;

/// <summary>The contracts whose generated code has to keep the rules, by their files in the repository.</summary>
internal static class Contracts
{
    public static IReadOnlyList<(string File, Type Client)> All { get; } =
    [
        ("spec/digital-connect.yaml", typeof(DigitalConnectClient)),
        ("spec/attachments.yaml", typeof(AttachmentsClient)),
    ];

    // What comes by webhook has its classes in DigitalConnect.AspNetCore.
    public static IReadOnlyList<string> SchemasWithoutClass { get; } =
        ["ConversationStartedEvent", "ConversationEndedEvent", "MessageCreatedEvent", "MessageCreatedPayload", "MessageAuthor"];
}
