namespace Middleware.Sending;

/// <summary>What became of a message.</summary>
public enum Outcome
{
    /// <summary>The agent has it.</summary>
    Delivered,

    /// <summary>The agent has it, without some of its files. It is not sent again.</summary>
    DeliveredInPart,

    /// <summary>The agent may have it. It is sent again, with the same key.</summary>
    Unsettled,

    /// <summary>The agent doesn't have it: the conversation is over.</summary>
    ConversationEnded,
}
