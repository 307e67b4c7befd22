namespace DigitalConnect.ContractDiff.Rules;

/// <summary>What a rule is about. An effect on the generated client has the same aspect as the change on the wire that causes it.</summary>
[Flags]
internal enum Aspects
{
    None = 0,

    /// <summary>Something came.</summary>
    Addition = 1,

    /// <summary>Something went.</summary>
    Removal = 2,

    /// <summary>Whether something has to be there.</summary>
    Requiredness = 4,

    /// <summary>Whether null is possible.</summary>
    Nullability = 8,

    /// <summary>The type or the format of values.</summary>
    Type = 16,

    /// <summary>One of the listed values.</summary>
    EnumValue = 32,

    /// <summary>A success that an operation answers with.</summary>
    Success = 64,

    /// <summary>The name of an operation.</summary>
    OperationId = 128,

    Deprecation = 256,

    /// <summary>Whether there is a schema at all.</summary>
    Schema = 512,

    /// <summary>What a method of the generated client gives.</summary>
    Result = 1024,
}
