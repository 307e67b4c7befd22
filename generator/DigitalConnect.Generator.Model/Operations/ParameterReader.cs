using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>Reads the parameters of an operation, in the words of OpenAPI 3 and of Swagger 2.</summary>
internal sealed class ParameterReader(ContractDocument files, SchemaReader schemas)
{
    private const string WholeQuery = "querystring";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly Dictionary<string, ParameterPlace> Places = new(StringComparer.Ordinal)
    {
        ["path"] = ParameterPlace.Path,
        ["query"] = ParameterPlace.Query,
        [WholeQuery] = ParameterPlace.Query,
        ["header"] = ParameterPlace.Header,
        ["cookie"] = ParameterPlace.Cookie,
    };

    /// <summary>The parameters of an operation as the contract has them; those of its path come first, and give way to its own.</summary>
    public IReadOnlyList<ContractNode> Declared(ContractNode pathItem, ContractNode operation)
    {
        var own = new List<ContractNode>();
        foreach (var one in (operation["parameters"]?.Elements ?? []).Select(files.Resolve))
        {
            if (!own.Exists(other => AreSame(one, other)))
                own.Add(one);
        }

        var shared = (pathItem["parameters"]?.Elements ?? []).Select(files.Resolve).Where(one => !own.Exists(other => AreSame(one, other)));
        return [.. shared, .. own];
    }

    /// <summary>Reads a parameter; null for one that is part of the body (Swagger 2).</summary>
    public Parameter? Read(ContractNode node)
    {
        if (node.TextOf("name") is not { } wire)
            return Refuse(node, "The parameter has no name.");

        if (node["in"] is not { } place)
            return Refuse(node, $"The parameter {wire} does not say where it is (in).");

        if (place.AsText is "body" or "formData")
            return null;

        if (!Places.TryGetValue(place.AsText ?? "", out var where))
            return Refuse(place, $"The parameter {wire} is in \"{place.AsText}\". It must be in path, query, header or cookie.");

        var content = node["content"] is { Members: [var first, ..] } ? first : null;
        var schema = content is null ? node["schema"] ?? (node["type"] is null ? null : node) : content.Value["schema"];
        var use = schemas.Read(schema, Identifier.PascalType(wire));
        if (place.AsText == WholeQuery && (content?.Name != Form || use.Type is not (ClassType or CollectionType { IsMap: true })))
        {
            return Refuse(place, $"The parameter {wire} is the whole query string, and no object as {Form}. Describe it as one, or describe " +
                "its parts as parameters in query.");
        }

        var style = Style(node, where);
        return new Parameter(wire, where, use, node)
        {
            IsRequired = where == ParameterPlace.Path || node.Flag("required"),
            Style = style.Name,
            Explodes = style.Explodes,
            IsJson = content is not null && content.Name.Contains("json", StringComparison.OrdinalIgnoreCase),
        };
    }

    private Parameter? Refuse(ContractNode node, string reason)
    {
        files.Refuse(node.Place, reason);
        return null;
    }

    private static bool AreSame(ContractNode one, ContractNode other) =>
        one.TextOf("name") == other.TextOf("name") && one.TextOf("in") == other.TextOf("in");

    private static ParameterStyle Style(ContractNode node, ParameterPlace place)
    {
        var usual = place is ParameterPlace.Query || (place is ParameterPlace.Cookie && node["schema"] is not null) ? "form" : "simple";
        return node["schema"] is null && node["content"] is null ? ParameterStyle.OfCollection(node, usual) : ParameterStyle.Of(node, usual);
    }
}
