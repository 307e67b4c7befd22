using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Names a schema for people: by its component, or by its path from the body.</summary>
internal static class SubjectNames
{
    public static string Of(DocumentNode node, Site site)
    {
        var condition = new StringBuilder();
        var name = (Owner(node) + Name(node.Path, condition)).TrimStart('.', ' ');
        return name.Length == 0 ? $"{Noun(node, site)}{condition}" : $"{Noun(node, site)} '{name}'{condition}";
    }

    // What the API sends to a callback is read by its client, as a response is; what the client answers is a request.
    private static string Noun(DocumentNode node, Site site)
    {
        var call = node.Path switch
        {
            ["webhooks", ..] => "webhook",
            ["paths", _, _, "callbacks", ..] or ["components", "callbacks", ..] => "callback",
            ["components", "parameters", ..] when site == Site.ResponseHeader => "callback",
            _ => null,
        };
        return call is null ? site.Noun()
            : site == Site.ResponseHeader ? $"{call} parameter"
            : site.IsRequest() ? site.Noun().Replace("request", $"{call} answer", StringComparison.Ordinal)
            : site.Noun().Replace("response", call, StringComparison.Ordinal);
    }

    // The parameter or header that the schema belongs to, if it stands there and not in the components.
    private static string Owner(DocumentNode node)
    {
        for (var (inner, owner) = (node, node.Parent); owner is not null; (inner, owner) = (owner, owner.Parent))
        {
            if (owner is not MappingNode mapping || mapping["schema"] != inner)
                continue;
            if (mapping.Text("in") is not null)
                return mapping.Text("name") ?? "";
            return owner.Path is [.., "headers", var header] ? header : "";
        }

        return "";
    }

    private static string Name(IReadOnlyList<string> path, StringBuilder condition)
    {
        var start = path is ["components", "schemas", ..] ? 2 : path.ToList().FindIndex(segment => segment == "schema") + 1;
        if (start == 0)
            return path.Count > 0 ? path[^1] : "";
        var name = new StringBuilder();
        for (var at = start; at < path.Count; at++)
            at = Append(name, condition, path, at, start == 2 && at == 2);
        return name.ToString();
    }

    private static int Append(StringBuilder name, StringBuilder condition, IReadOnlyList<string> path, int at, bool isComponent)
    {
        var hasNext = at + 1 < path.Count;
        switch (path[at])
        {
            case var component when isComponent:
                name.Append(component);
                return at;
            case "properties" when hasNext:
                name.Append('.').Append(path[at + 1]);
                return at + 1;
            case "patternProperties" when hasNext:
                name.Append("./").Append(path[at + 1]).Append('/');
                return at + 1;
            case "allOf" when hasNext:
                return at + 1;
            case "then":
                condition.Append(" (where the condition holds)");
                return at;
            case "else":
                condition.Append(" (where the condition does not hold)");
                return at;
            case "dependentSchemas" when hasNext:
                condition.Append(" (with '").Append(path[at + 1]).Append("')");
                return at + 1;
            case "items":
                name.Append("[]");
                return at;
            case "additionalProperties":
                name.Append(".*");
                return at;
            case "oneOf" or "anyOf" when hasNext && int.TryParse(path[at + 1], out var index):
                name.Append(null, $" (alternative {index + 1})");
                return at + 1;
            case var keyword when hasNext && int.TryParse(path[at + 1], out _):
                name.Append(' ').Append(keyword).Append(' ').Append(path[at + 1]);
                return at + 1;
            case var keyword:
                name.Append(' ').Append(keyword);
                return at;
        }
    }
}
