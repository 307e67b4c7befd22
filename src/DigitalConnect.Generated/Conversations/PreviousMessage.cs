namespace DigitalConnect;

public partial class PreviousMessage
{
    /// <summary>
    /// The <see cref="Type"/> of a message that a user of Talkdesk wrote, presumably the agent. Source: the example of
    /// <see href="https://docs.talkdesk.com/reference/start-conversation"/>, which does not say what it means.
    /// </summary>
    public const string User = "USER";

    /// <summary>
    /// The <see cref="Type"/> of a message that somebody outside Talkdesk wrote, presumably the contact. Source: the example of
    /// <see href="https://docs.talkdesk.com/reference/start-conversation"/>, which does not say what it means.
    /// </summary>
    public const string External = "EXTERNAL";
}
