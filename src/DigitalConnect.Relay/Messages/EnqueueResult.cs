namespace DigitalConnect.Relay;

/// <summary>What became of a message that was given to the relay.</summary>
public enum EnqueueResult
{
    /// <summary>The relay has it, and will deliver it.</summary>
    Accepted,

    /// <summary>The relay had it before: the same id with the same text and attachments. Nothing was added.</summary>
    Duplicate,
}
