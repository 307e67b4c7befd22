using System.Globalization;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A scalar.</summary>
internal sealed class ScalarNode(string file, int line, int column, string value, ScalarKind kind) : DocumentNode(file, line, column)
{
    public string Value { get; } = value;

    public ScalarKind Kind { get; } = kind;

    public bool IsTrue => Kind == ScalarKind.Boolean && string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase);

    public bool IsFalse => Kind == ScalarKind.Boolean && !IsTrue;

    public bool IsNull => Kind == ScalarKind.Null;

    /// <summary>The number, if it is one that fits; null otherwise.</summary>
    public decimal? Number =>
        Kind == ScalarKind.Number && decimal.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
