using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>Which types are written into requests, and which are read from responses.</summary>
internal sealed class TypeDirections
{
    private readonly HashSet<CSharpType> _written = [];
    private readonly HashSet<CSharpType> _read = [];

    public TypeDirections(IReadOnlyList<Operation> operations, IReadOnlyList<NamedType> types)
    {
        foreach (var operation in operations)
        {
            Follow(_written, [.. operation.Parameters.Select(one => one.Use.Type), operation.Body?.Use.Type]);
            Follow(_read, operation.Responses.Select(one => one.Use.Type));
        }

        // A union is public in both directions: JSON of the caller's own goes through its codec, too. Of what no operation names, nothing is known.
        var others = types.Where(type => type is UnionType || (!_written.Contains(type) && !_read.Contains(type))).ToList();
        Follow(_written, others, isAnew: true);
        Follow(_read, others, isAnew: true);
    }

    public bool IsWritten(NamedType type) => _written.Contains(type);

    public bool IsRead(NamedType type) => _read.Contains(type);

    private static void Follow(HashSet<CSharpType> found, IEnumerable<CSharpType?> types, bool isAnew = false)
    {
        foreach (var type in types.OfType<CSharpType>().Where(type => found.Add(type) || isAnew))
            Follow(found, Within(type));
    }

    private static IEnumerable<CSharpType> Within(CSharpType type) => type switch
    {
        CollectionType collection => [collection.Element.Type],
        ClassType one => [.. one.Members.Select(member => member.Use.Type), .. one.Derived.Select(pair => pair.Type)],
        UnionType union => union.Cases.Select(one => one.Type),
        _ => [],
    };
}
