namespace DigitalConnect.Simulator.Conversations;

/// <summary>What became of a message that arrived, or of the end of a conversation.</summary>
internal enum Reception
{
    /// <summary>It is new, and exists now.</summary>
    Created,

    /// <summary>It had arrived before, with the same key and the same body.</summary>
    Replayed,

    /// <summary>Its key had arrived before with another body.</summary>
    KeyReused,

    /// <summary>Its conversation does not exist.</summary>
    UnknownConversation,

    /// <summary>Its conversation has ended, or had ended before it was to be ended.</summary>
    EndedConversation,

    /// <summary>The conversation ended just now.</summary>
    Ended,
}
