namespace DigitalConnect.ContractDiff.Wire;

/// <summary>How far two schemas can be seen to be the same without comparing them keyword by keyword.</summary>
internal enum Sameness
{
    /// <summary>They have to be compared.</summary>
    Unknown,

    /// <summary>They say the same, but the schemas that they hold have to be compared.</summary>
    Keywords,

    /// <summary>They say the same and hold no schemas.</summary>
    Leaf,
}
