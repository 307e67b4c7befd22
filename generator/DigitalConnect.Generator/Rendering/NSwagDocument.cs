using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>
/// The contract as NSwag gets it: every operation and every type by its C# name, with what the templates print as extension data.
/// NSwag renders the templates; what it would misread it does not see.
/// </summary>
internal static class NSwagDocument
{
    public static JObject Of(Contract contract, string @namespace, IReadOnlySet<string> excluded)
    {
        var info = contract.Document.Root["info"];
        return new JObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JObject { ["title"] = contract.ClientName, ["version"] = "1" },
            ["x-client"] = new JObject
            {
                ["docs"] = CSharpText.Docs(Title(contract, info?.TextOf("title"), info?.TextOf("version"), info?.TextOf("description")), ""),
                ["usesDeprecated"] = UsesDeprecated(contract),
            },
            ["paths"] = Paths(contract),
            ["components"] = new JObject
            {
                ["schemas"] = new JObject(contract.Types.Types.Where(type => !excluded.Contains(type.Name)).Select(type => new JProperty(KeyOf(type),
                    Schema(type, contract, @namespace)))),
            },
        };
    }

    private static string Title(Contract contract, string? title, string? version, string? description) =>
        $"{(string.IsNullOrWhiteSpace(title) ? contract.ClientName : title.Trim())} {version}".TrimEnd() + ". " + description;

    private static JObject Paths(Contract contract)
    {
        var paths = new JObject();
        var patterns = new UniqueNames();
        foreach (var operation in contract.Operations)
        {
            // One path for each operation: NSwag makes nothing of it, and a path of the contract may be one that it misreads.
            paths["/" + operation.Name] = new JObject
            {
                ["post"] = new JObject
                {
                    ["operationId"] = operation.Name,
                    ["x-operation"] = OperationRendering.Of(operation, contract.Document.Root["security"], patterns),
                    ["responses"] = new JObject { ["default"] = new JObject { ["description"] = "" } },
                },
            };
        }

        return paths;
    }

    // NSwag takes a schema of this name for .NET's own class.
    private static string KeyOf(NamedType type) => type.Name == "Exception" ? "Exception_" : type.Name;

    private static JObject Schema(NamedType type, Contract contract, string @namespace) => type switch
    {
        EnumType one => new JObject { ["type"] = "string", ["enum"] = new JArray("value"), ["x-type"] = EnumRendering.Of(one, @namespace) },
        UnionType one => Object(UnionRendering.Of(one)),
        ClassType one => Object(ClassRendering.Of(one, contract)),
        _ => throw new InvalidOperationException($"There is no template for {type.GetType()}."),
    };

    private static JObject Object(JObject type) => new() { ["type"] = "object", ["additionalProperties"] = false, ["x-type"] = type };

    private static bool UsesDeprecated(Contract contract) =>
        contract.Types.Types.Any(type => type.IsDeprecated || (type is ClassType one && one.Members.Any(member => member.IsDeprecated)));
}
