using YamlDotNet.Serialization;

namespace DigitalConnect.Tests.Generation.Conventions;

/// <summary>A schema of a contract that became a class.</summary>
internal sealed record ContractSchema(Type Type, IReadOnlyDictionary<string, bool> Members, IReadOnlySet<string> Nullable)
{
    public override string ToString() => Type.FullName!;
}

/// <summary>The named object schemas of the contracts, read without NSwag.</summary>
internal static class ContractSchemas
{
    // What comes by webhook has its classes in DigitalConnect.AspNetCore.
    private static readonly string[] WithoutClass =
        ["ConversationStartedEvent", "ConversationEndedEvent", "MessageCreatedEvent", "MessageCreatedPayload", "MessageAuthor"];

    public static IEnumerable<ContractSchema> All { get; } =
    [
        .. Of(Repository.Contract, typeof(DigitalConnectClient)),
        .. Of(Path.Combine(Repository.Root, "spec/attachments.yaml"), typeof(AttachmentsClient)),
        .. Of(Path.Combine(Repository.Root, "tests/DigitalConnect.Generated.Tests/Specimen/specimen.yaml"), typeof(SpecimenApi.SpecimenClient)),
    ];

    private static IEnumerable<ContractSchema> Of(string contract, Type client)
    {
        var document = (Dictionary<object, object>)new Deserializer().Deserialize(File.ReadAllText(contract))!;
        var schemas = (Dictionary<object, object>)((Dictionary<object, object>)document["components"])["schemas"];
        foreach (var (name, value) in schemas)
        {
            var schema = (Dictionary<object, object>)value;
            if (schema.ContainsKey("properties") && !WithoutClass.Contains(name))
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
