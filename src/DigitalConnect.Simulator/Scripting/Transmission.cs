namespace DigitalConnect.Simulator.Scripting;

/// <summary>How an answer travels, and how far.</summary>
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
