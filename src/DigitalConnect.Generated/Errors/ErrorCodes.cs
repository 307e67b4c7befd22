namespace DigitalConnect;

/// <summary>Codes of <see cref="ErrorResponse.Code"/>. Talkdesk publishes none; these have been seen.</summary>
public static class ErrorCodes
{
    /// <summary>The conversation has ended (409). Start a new one. From a client that works, not from the published page.</summary>
    public const string ConversationEnded = "3016011";
}
