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
        var ids = operations.Select(one => Id(one) ?? OfPath(one)).ToList();
        var ambiguous = ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group =>
            group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var i in Enumerable.Range(0, operations.Count).OrderBy(index => Id(operations[index]) is null))
        {
            // One name for several methods of a path is told apart by the method.
            var id = ambiguous.Contains(ids[i]) && Id(operations[i]) is null ? ids[i] + "-" + operations[i].Method : ids[i];
            operations[i].Name = names.Take(Identifier.Pascal(id.EndsWith(Asynchronous, StringComparison.Ordinal) ? id[..^Asynchronous.Length] : id));
        }
    }

    private static string? Id(Operation operation) => operation.Node.TextOf("operationId") is { Length: > 0 } id ? id : null;

    private static string OfPath(Operation operation) =>
        operation.Path.Trim('/').Split('/').LastOrDefault(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal))
            ?? "Anonymous";
}
