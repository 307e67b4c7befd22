using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A scalar.</summary>
internal sealed class ScalarNode(string file, int line, int column, string value, NodeKind kind) : DocumentNode(file, line, column)
{
    public string Value { get; } = value;

    public override string Written => Value;

    public override NodeKind Kind { get; } = kind;

    public bool IsTrue => Kind == NodeKind.Boolean && string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase);

    public bool IsFalse => Kind == NodeKind.Boolean && !IsTrue;

    public bool IsNull => Kind == NodeKind.Null;

    /// <summary>The number; null if it is none.</summary>
    public ExactNumber? Number => Kind == NodeKind.Number ? ExactNumber.Parse(Value) : null;
}
