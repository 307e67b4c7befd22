namespace DigitalConnect;

/// <summary>Codes of <see cref="ErrorResponse.Code"/>. Talkdesk publishes none; these have been seen.</summary>
public static class ErrorCodes
{
    /// <summary>The conversation has ended (409). Start a new one.</summary>
    public const string ConversationEnded = "3016011";
}
