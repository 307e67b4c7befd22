namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>The JSON type of a scalar, by YAML's core schema.</summary>
internal enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}
