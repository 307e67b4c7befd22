namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>What happens to a request.</summary>
internal enum Fate
{
    Arrives,
    FailsBefore,
    FailsAfter,
}
