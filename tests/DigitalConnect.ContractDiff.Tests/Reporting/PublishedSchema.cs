using NJsonSchema;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

/// <summary>The schemas that the project publishes, from its sources.</summary>
internal static class PublishedSchema
{
    public static Task<JsonSchema> OfVerdictAsync() => ReadAsync("Reporting/verdict.schema.json");

    public static Task<JsonSchema> OfConfigurationAsync() => ReadAsync("Configuration/configuration.schema.json");

    private static Task<JsonSchema> ReadAsync(string file) =>
        JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "src", "DigitalConnect.ContractDiff", file));
}
