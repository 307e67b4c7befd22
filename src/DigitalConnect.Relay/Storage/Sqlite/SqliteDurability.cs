namespace DigitalConnect.Relay;

/// <summary>What a message that was accepted survives in SQLite: <c>PRAGMA synchronous</c> in WAL mode.</summary>
public enum SqliteDurability
{
    /// <summary>Survives a crash of the process, of the operating system, and a power loss.</summary>
    Full,

    /// <summary>Survives a crash of the process. A power loss may take the last messages with it. Faster where the disk is slow.</summary>
    Normal,
}
