namespace DigitalConnect.ContractDiff.Loading;

/// <summary>Refuses a document whose skeleton has a text where an object belongs: that is what a truncated file looks like to a YAML parser.</summary>
internal static class Skeleton
{
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <exception cref="ContractLoadException">A text stands where an object belongs.</exception>
    public static void Check(Contract contract)
    {
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

    private static IEnumerable<KeyValuePair<string, DocumentNode>> Entries(DocumentNode? node) =>
        (node as MappingNode)?.Entries.Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)) ?? [];

    private static void Object(DocumentNode? node, string name)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } text)
            throw new ContractLoadException(text.File, $"'{name}' has to be an object, but is '{text.Value}'; is the file truncated?", text.Line, text.Column);
    }
}
