namespace DigitalConnect;

/// <remarks>
/// The conversation exists. If its id could not be read, starting again with the same <see cref="IdempotencyKey"/> finds the
/// conversation instead of starting a second one.
/// </remarks>
public partial class StartConversationResult
{
    /// <summary>The identifier of the conversation, 1 to 255 characters; null if the response did not say.</summary>
    public string? ConversationId
    {
        get => field ?? Created?.Id;
        init;
    }

    /// <summary>Gives the status and the id of the conversation.</summary>
    /// <returns>Such as <c>201 Created, conversation 6f8f…</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)StatusCode} {StatusCode}, conversation {ConversationId ?? "without an id"}");
}
