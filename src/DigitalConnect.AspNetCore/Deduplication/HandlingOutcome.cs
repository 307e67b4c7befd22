namespace DigitalConnect.AspNetCore.Deduplication;

/// <summary>What became of an event.</summary>
internal enum HandlingOutcome
{
    /// <summary>The handler has done its work.</summary>
    Handled,

    /// <summary>It had been handled before.</summary>
    Repeated,

    /// <summary>Another delivery of it is being handled, and takes its time.</summary>
    Busy,

    /// <summary>The handler failed.</summary>
    Failed,

    /// <summary>The handler has not ended in time, and goes on.</summary>
    TimedOut,
}
