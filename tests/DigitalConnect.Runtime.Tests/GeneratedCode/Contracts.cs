using DigitalConnect.Runtime.Tests.SpecimenApi;

namespace DigitalConnect.TestSupport.GeneratedCode;

/// <summary>The contracts whose generated code has to keep the rules, by their files in the repository.</summary>
internal static class Contracts
{
    public static IReadOnlyList<(string File, Type Client)> All { get; } =
        [("tests/DigitalConnect.Runtime.Tests/Specimens/specimen.yaml", typeof(SpecimenClient))];

    public static IReadOnlyList<string> SchemasWithoutClass { get; } = [];
}
