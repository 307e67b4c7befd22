using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Operations;

/// <summary>Names of operations: their operationId, else one made of the path.</summary>
internal static class OperationNames
{
    private const string Asynchronous = "Async";

    // Methods of every object: a method of the same name would hide them.
    private static readonly string[] Taken = ["MemberwiseClone"];

    public static void Give(IReadOnlyList<Operation> operations)
    {
        var names = new UniqueNames(Taken);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var ambiguous = operations.Select(one => Id(one) ?? OfPath(one)).Where(id => !known.Add(id)).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in operations.Where(one => Id(one) is not null))
            operation.Name = Take(Id(operation)!);

        foreach (var operation in operations.Where(one => Id(one) is null))
        {
            // One name for several methods of a path is told apart by the method.
            var id = OfPath(operation);
            operation.Name = Take(ambiguous.Contains(id) ? id + "-" + operation.Method : id);
        }

        string Take(string id) =>
            names.Take(Identifier.Pascal(id.EndsWith(Asynchronous, StringComparison.Ordinal) ? id[..^Asynchronous.Length] : id));
    }

    private static string? Id(Operation operation) => operation.Node.TextOf("operationId") is { Length: > 0 } id ? id : null;

    private static string OfPath(Operation operation) =>
        operation.Path.Trim('/').Split('/').LastOrDefault(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal))
            ?? "Anonymous";
}
