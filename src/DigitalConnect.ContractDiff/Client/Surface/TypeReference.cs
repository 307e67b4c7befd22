using System.Collections.Frozen;
using DigitalConnect.ContractDiff.Wire;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>A type where it is used, as the generated code spells it.</summary>
/// <param name="Name">The C# name, without type arguments and question mark.</param>
/// <param name="IsNullable">Whether a question mark follows.</param>
internal sealed record TypeReference(string Name, bool IsNullable = false)
{
    public const string List = "IReadOnlyList";
    public const string Map = "IReadOnlyDictionary";

    private static readonly FrozenSet<string> Values = FrozenSet.Create(StringComparer.Ordinal,
        "bool", "int", "long", "ulong", "byte", "float", "double", "decimal", "DateTimeOffset", "DateOnly", "TimeOnly",
        "TimeSpan", "Guid", "HttpStatusCode");

    /// <summary>A type that holds any JSON.</summary>
    public static TypeReference Any { get; } = new("object");

    /// <summary>What a list or a map holds.</summary>
    public TypeReference? Element { get; init; }

    /// <summary>The generated type that this is.</summary>
    public ClientType? Type { get; init; }

    /// <summary>The generated type that this is, or that a list or a map of this holds.</summary>
    public ClientType? Generated => Type ?? Element?.Generated;

    public bool IsValue => Type?.IsEnum ?? Values.Contains(Name);

    /// <summary>The same type, and none of its elements nullable.</summary>
    public TypeReference WithoutNulls() => this with { IsNullable = false, Element = Element?.WithoutNulls() };

    public override string ToString()
    {
        var arguments = Element is null ? "" : Name == Map ? $"<string, {(Element.Name == Any.Name ? "object?" : Element)}>" : $"<{Element}>";
        return $"{Name}{arguments}{(IsNullable ? "?" : "")}";
    }
}
