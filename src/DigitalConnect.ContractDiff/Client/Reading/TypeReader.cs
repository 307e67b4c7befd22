using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Says which C# type stands for a schema.</summary>
internal sealed class TypeReader(ActualNodes actualNodes, SchemaReader schemas, TypeRegistry registry)
{
    private const int Deepest = 64;

    // Lists and maps have no type of their own in the generated code, so one that holds itself has no end.
    private readonly HashSet<DocumentNode> _open = [];

    /// <param name="use">The schema, where it is used.</param>
    /// <param name="hint">What a type is called that the contract does not name; null if nothing suggests a name.</param>
    /// <param name="elementHint">The same for what a list holds.</param>
    /// <param name="isOptional">Whether the value may be absent.</param>
    public TypeReference Read(SchemaUse use, string? hint, string? elementHint = null, bool isOptional = false)
    {
        var actual = actualNodes.Of(use.Node);
        var schema = Schema(use, actual);
        var isNullable = isOptional || use.Schema.IsNullable || ListsNull(schema);
        if (registry.Find(actual) is { } known)
            return new TypeReference(known.Name, isNullable) { Type = known };
        return ScalarTypes.Of(schema, TypeRegistry.IsEnum(schema)) is { } scalar
            ? new TypeReference(scalar, isNullable)
            : Read(schema, actual, hint, elementHint) with { IsNullable = isNullable };
    }

    private Schema Schema(SchemaUse use, DocumentNode actual) => use.Schema.Definition == actual ? use.Schema : schemas.Read(actual).Schema;

    private static bool ListsNull(Schema schema) =>
        (schema.Keyword("enum") as SequenceNode)?.Items.Any(value => value is ScalarNode { IsNull: true }) == true;

    private TypeReference Read(Schema schema, DocumentNode actual, string? hint, string? elementHint)
    {
        if (_open.Count == Deepest || !_open.Add(actual))
            return TypeReference.Any;
        try
        {
            return ReadOnce(schema, actual, hint, elementHint);
        }
        finally
        {
            _open.Remove(actual);
        }
    }

    private TypeReference ReadOnce(Schema schema, DocumentNode actual, string? hint, string? elementHint)
    {
        if (schema.Types.HasFlag(JsonTypes.Array))
            return new TypeReference(TypeReference.List) { Element = Element(schema.Keyword("items"), elementHint) };
        if (TypeRegistry.IsMap(schema))
            return new TypeReference(TypeReference.Map) { Element = Element(schema.Keyword("additionalProperties"), null) };
        if (schema.Properties.Count == 0 && schema.Keyword("additionalProperties") is ScalarNode { IsTrue: true })
            return new TypeReference(TypeReference.Map) { Element = TypeReference.Any with { IsNullable = true } };
        if (!TypeRegistry.IsEnum(schema) && schema.Properties.Count == 0)
            return TypeReference.Any;
        var type = registry.AddInline(schema, actual, hint);
        return new TypeReference(type.Name) { Type = type };
    }

    private TypeReference Element(DocumentNode? element, string? hint) =>
        element is MappingNode ? Read(schemas.Read(element), hint) : new TypeReference("object");
}
