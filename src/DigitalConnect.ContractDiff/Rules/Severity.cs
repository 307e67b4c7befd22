namespace DigitalConnect.ContractDiff.Rules;

/// <summary>How much a finding matters to a program that speaks to the old contract.</summary>
internal enum Severity
{
    /// <summary>Not breaking.</summary>
    Info,

    /// <summary>May be breaking: it depends on what a program does.</summary>
    Warning,

    /// <summary>Breaking for certain.</summary>
    Error,
}
