using System.Runtime.CompilerServices;
using NJsonSchema;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

/// <summary>The schemas that the project publishes.</summary>
internal static class Schemas
{
    public static Task<JsonSchema> ReadAsync(string name) => JsonSchema.FromFileAsync(Path.Combine(Folder(), $"{name}.schema.json"));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "../../../../src/DigitalConnect.ContractDiff/Schemas"));
}
