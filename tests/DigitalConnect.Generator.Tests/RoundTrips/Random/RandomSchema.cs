using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>A schema that was made by chance, and the values that it allows, both as JSON.</summary>
/// <param name="Json">The schema.</param>
/// <param name="Values">The values, as .NET spells them.</param>
internal sealed record RandomSchema(string Json, Gen<string> Values)
{
    /// <summary>The schema with more keywords.</summary>
    public RandomSchema With(string keywords) => this with { Json = Json == "{}" ? $"{{{keywords}}}" : $"{Json[..^1]},{keywords}}}" };

    /// <summary>The same, and null.</summary>
    public RandomSchema OrNull(bool isOpenApi31) => new(
        (isOpenApi31, Json.StartsWith("""{"$ref""", StringComparison.Ordinal)) switch
        {
            (true, _) => $$"""{"anyOf":[{{Json}},{"type":"null"}]}""",
            (false, true) => $$"""{"nullable":true,"allOf":[{{Json}}]}""",
            _ => With("\"nullable\":true").Json,
        },
        Gen.Frequency((3, Values), (1, Gen.Constant("null"))));
}
