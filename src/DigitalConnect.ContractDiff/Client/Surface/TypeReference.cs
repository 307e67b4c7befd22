using DigitalConnect.ContractDiff.Wire;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>A type where it is used, as the generated code spells it.</summary>
/// <param name="Name">The C# name, without type arguments and question mark.</param>
/// <param name="IsNullable">Whether a question mark follows.</param>
internal sealed record TypeReference(string Name, bool IsNullable = false)
{
    public const string List = "IReadOnlyList";
    public const string Map = "IReadOnlyDictionary";

    /// <summary>What a list or a map holds.</summary>
    public TypeReference? Element { get; init; }

    /// <summary>The generated type that this is.</summary>
    public ClientType? Type { get; init; }

    /// <summary>The generated type that this is, or that a list or a map of this holds.</summary>
    public ClientType? Generated => Type ?? Element?.Generated;

    /// <summary>Whether null is possible here, or as an element of a list, where it is not possible in another.</summary>
    public bool HasNullsBeyond(TypeReference other) =>
        (IsNullable && !other.IsNullable)
            || (Name == List && Element is { } held && other.Element is { } element && held.HasNullsBeyond(element));

    /// <summary>Whether it is a value type of .NET.</summary>
    public bool IsScalarValue { get; init; }

    public bool IsValue => Type?.IsEnum ?? IsScalarValue;

    public override string ToString()
    {
        var arguments = Element is null ? "" : Name == Map ? $"<string, {Element}>" : $"<{Element}>";
        return $"{Name}{arguments}{(IsNullable ? "?" : "")}";
    }
}
