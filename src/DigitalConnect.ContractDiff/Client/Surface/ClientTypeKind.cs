namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>What a generated type is.</summary>
internal enum ClientTypeKind
{
    Class,
    Enum,

    /// <summary>A value of one of several types.</summary>
    Union,

    /// <summary>Every success that an operation may answer with.</summary>
    Result,
}
