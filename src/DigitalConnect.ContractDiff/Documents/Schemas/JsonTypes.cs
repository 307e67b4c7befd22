namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A set of JSON types; the empty set stands for every type.</summary>
[Flags]
internal enum JsonTypes
{
    Any = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,

    /// <summary>No value at all: the schema <c>false</c>.</summary>
    Nothing = 128,
}
