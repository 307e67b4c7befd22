namespace DigitalConnect.Simulator.Scripting;

/// <summary>How a response is sent, and how much of it.</summary>
internal enum Transmission
{
    Whole,
    SlowBody,
    TruncatedBody,
    EndlessBody,
    ResetBeforeHeaders,
    ResetAfterHeaders,
    ResetInBody,
    CloseBeforeHeaders,
}
