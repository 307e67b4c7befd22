namespace DigitalConnect.Generator.Schemas;

/// <summary>A text, a number, a point in time: everything that is one value of .NET.</summary>
internal sealed class ScalarType(string name, string codec, bool isValue, ScalarKind kind) : CSharpType
{
    public static readonly ScalarType Text = new("string", "StringJson", isValue: false, ScalarKind.Text);
    public static readonly ScalarType Boolean = new("bool", "BooleanJson", isValue: true, ScalarKind.Boolean);
    public static readonly ScalarType Int32 = new("int", "Int32Json", isValue: true, ScalarKind.Integer);
    public static readonly ScalarType Int64 = new("long", "Int64Json", isValue: true, ScalarKind.Integer);
    public static readonly ScalarType UInt64 = new("ulong", "UInt64Json", isValue: true, ScalarKind.Integer);
    public static readonly ScalarType BigInteger = new("global::System.Numerics.BigInteger", "BigIntegerJson", isValue: true, ScalarKind.Integer);
    public static readonly ScalarType Single = new("float", "SingleJson", isValue: true, ScalarKind.Number);
    public static readonly ScalarType Double = new("double", "DoubleJson", isValue: true, ScalarKind.Number);
    public static readonly ScalarType Decimal = new("decimal", "DecimalJson", isValue: true, ScalarKind.Number);
    public static readonly ScalarType Bytes = new("byte[]", "BytesJson", isValue: false, ScalarKind.Other);
    public static readonly ScalarType DateTime = new("global::System.DateTimeOffset", "DateTimeOffsetJson", isValue: true, ScalarKind.Other);
    public static readonly ScalarType Date = new("global::System.DateOnly", "DateOnlyJson", isValue: true, ScalarKind.Other);
    public static readonly ScalarType Time = new("global::System.TimeOnly", "TimeOnlyJson", isValue: true, ScalarKind.Other);
    public static readonly ScalarType Duration = new("global::System.TimeSpan", "TimeSpanJson", isValue: true, ScalarKind.Other);
    public static readonly ScalarType Guid = new("global::System.Guid", "GuidJson", isValue: true, ScalarKind.Other);
    public static readonly ScalarType Uri = new("global::System.Uri", "UriJson", isValue: false, ScalarKind.Uri);

    public override string Name { get; } = name;

    public override string Codec { get; } = Runtime.Json + codec;

    public override bool IsValue { get; } = isValue;

    public override bool IsText => true;

    // A double may be infinite, which JSON is not.
    public override bool IsChecked => Kind == ScalarKind.Number && Name != "decimal";

    public ScalarKind Kind { get; } = kind;
}
