namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>What is sent, what is answered, and through which handlers.</summary>
public enum Scenario
{
    /// <summary>One message with two attachments and a key minted for it, 201.</summary>
    Created,

    /// <summary>The same, with a key that the caller gives.</summary>
    KeyGiven,

    /// <summary>The same, and one attachment is missing: 206.</summary>
    Partial,

    /// <summary>The same, refused with 400.</summary>
    BadRequest,

    /// <summary>A message of 64 KB, 201.</summary>
    Large,

    /// <summary>201 through all the handlers: a cached token, retries and time limits armed.</summary>
    Pipeline,
}
