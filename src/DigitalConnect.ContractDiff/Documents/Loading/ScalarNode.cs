namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A scalar.</summary>
internal sealed class ScalarNode(string file, int line, int column, string value, ScalarKind kind) : DocumentNode(file, line, column)
{
    public string Value { get; } = value;

    public ScalarKind Kind { get; } = kind;

    public bool IsTrue => Kind == ScalarKind.Boolean && string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase);

    public bool IsFalse => Kind == ScalarKind.Boolean && !IsTrue;

    public bool IsNull => Kind == ScalarKind.Null;

    /// <summary>The number; null if it is none.</summary>
    public ExactNumber? Number => Kind == ScalarKind.Number ? ExactNumber.Parse(Value) : null;
}
