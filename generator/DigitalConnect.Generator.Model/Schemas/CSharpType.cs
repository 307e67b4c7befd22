namespace DigitalConnect.Generator.Schemas;

/// <summary>The C# type of a schema, and the codec that is composed for it.</summary>
internal abstract class CSharpType
{
    /// <summary>The name of the type, without a question mark.</summary>
    public abstract string Name { get; }

    public abstract string Codec { get; }

    public virtual bool IsValue => false;

    /// <summary>Whether a value is one text, and can stand in a path, a query, a header or a form.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether values are checked by their codec.</summary>
    public virtual bool IsChecked => false;

    /// <summary>The names of types and codecs as type arguments.</summary>
    public string Pair => $"{Name}, {Codec}";

    public string Spelled(bool isNullable) => isNullable ? Name + "?" : Name;

    /// <summary>The type arguments for a value that may be null within a list or a map.</summary>
    public string NullablePair => $"{Name}?, {Runtime.Json}{(IsValue ? "NullableValueJson" : "NullableJson")}<{Pair}>";
}
