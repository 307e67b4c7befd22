using YamlDotNet.Serialization;

namespace DigitalConnect.TestSupport.GeneratedCode;

/// <summary>The named object schemas of the contracts, read without NSwag.</summary>
internal static class ContractSchemas
{
    public static IEnumerable<ContractSchema> All { get; } = [.. Contracts.All.SelectMany(contract => Of(contract.File, contract.Client))];

    private static IEnumerable<ContractSchema> Of(string contract, Type client)
    {
        var document = (Dictionary<object, object>)new Deserializer().Deserialize(File.ReadAllText(Path.Combine(Repository.Root, contract)))!;
        var schemas = (Dictionary<object, object>)((Dictionary<object, object>)document["components"])["schemas"];
        foreach (var (name, value) in schemas)
        {
            var schema = (Dictionary<object, object>)value;
            if (schema.ContainsKey("properties") && !Contracts.SchemasWithoutClass.Contains(name))
            {
                var required = schema.TryGetValue("required", out var list) ? ((List<object>)list).Cast<string>().ToHashSet() : [];
                var members = (Dictionary<object, object>)schema["properties"];
                yield return new ContractSchema(
                    client.Assembly.GetType($"{client.Namespace}.{name}", throwOnError: true)!,
                    members.Keys.Cast<string>().ToDictionary(member => member, required.Contains),
                    members.Where(member => IsNullable(member.Value)).Select(member => (string)member.Key).ToHashSet());
            }
        }
    }

    private static bool IsNullable(object schema) => ((Dictionary<object, object>)schema).TryGetValue("nullable", out var value) && value is "true";
}
