namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Refuses a document that lacks a part of its structure: a truncated file is valid YAML more often than not.</summary>
internal static class DocumentStructure
{
    private const string Components = "#/components/";

    private static readonly string[] Contents = ["paths", "components", "webhooks"];

    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <exception cref="ContractLoadException">A text or a list stands where an object belongs.</exception>
    public static void Check(Contract contract)
    {
        if (Array.TrueForAll(Contents, section => contract.Root[section] is null))
        {
            throw new ContractLoadException(
                contract.Root.File,
                "it has neither paths nor components nor webhooks; is the file truncated?",
                contract.Root.Line,
                contract.Root.Column);
        }

        foreach (var section in new[] { "info", "paths", "components", "webhooks" })
            Object(contract.Root[section], section);
        foreach (var (path, item) in Entries(contract.Root["paths"]))
            CheckPath(path, item);
        foreach (var (kind, section) in Entries(contract.Root["components"]))
        {
            Object(section, kind);
            foreach (var (name, component) in Entries(section))
                Object(component, name);
        }
    }

    /// <summary>Refuses references to what probably was in the part that is missing, which says more than that they lead nowhere.</summary>
    /// <exception cref="ContractLoadException">There are such references.</exception>
    public static void CheckReferences(Contract contract, bool endsInLine)
    {
        var lost = contract.References.Dangling.Select(dangling => dangling.Reference).FirstOrDefault(target => IsLost(contract, target, endsInLine));
        if (lost is not null)
            throw new ContractLoadException(lost.File, $"the $ref to '{lost.Value}' leads nowhere; is the file truncated?", lost.Line, lost.Column);
    }

    /// <summary>Refuses a document that ends in the middle of an operation.</summary>
    /// <exception cref="ContractLoadException">It does.</exception>
    public static void CheckLastOperation(Contract contract)
    {
        if (
            contract.Root.Entries[^1] is not { Key: "paths", Value: MappingNode { Entries: [.., var path] } }
                || path.Value is not MappingNode { Entries: [.., var method] })
        {
            return;
        }

        if (
            Methods.Contains(method.Key)
                && method.Value is MappingNode operation
                && operation["responses"] is null
                && operation["requestBody"] is null)
        {
            throw new ContractLoadException(
                operation.File,
                $"'{method.Key}' has neither body nor responses, and the file ends there; is it truncated?",
                operation.Line,
                operation.Column);
        }
    }

    private static bool IsLost(Contract contract, ScalarNode target, bool endsInLine) =>
        target.File == contract.Root.File && target.Value.StartsWith('#')
        && (endsInLine || (contract.Root["components"] is null && target.Value.StartsWith(Components, StringComparison.Ordinal)));

    private static void CheckPath(string path, DocumentNode item)
    {
        Object(item, path);
        foreach (var (method, operation) in Entries(item).Where(entry => Methods.Contains(entry.Key)))
        {
            Object(operation, method);
            Object((operation as MappingNode)?["requestBody"], "requestBody");
            Object((operation as MappingNode)?["responses"], "responses");
            foreach (var (status, response) in Entries((operation as MappingNode)?["responses"]))
                Object(response, status);
        }
    }

    private static IEnumerable<Entry> Entries(DocumentNode? node) =>
        (node as MappingNode)?.Entries.Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)) ?? [];

    private static void Object(DocumentNode? node, string name)
    {
        if (node is ScalarNode { Kind: NodeKind.Text or NodeKind.Number } text)
        {
            throw new ContractLoadException(
                text.File, $"'{name}' has to be an object, but is '{text.Value}'; is the file truncated?", text.Line, text.Column);
        }

        // An empty list holds as little as an empty object, and an example may be a list by mistake without harm.
        if (node is SequenceNode { Items.Count: > 0, Parent.Key: not "examples" })
            throw new ContractLoadException(node.File, $"'{name}' has to be an object, but is a list", node.Line, node.Column);
    }
}
