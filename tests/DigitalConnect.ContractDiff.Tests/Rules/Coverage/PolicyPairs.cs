namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>For each rule of the policies the smallest pair of documents, where some operations may break and all are promised a period.</summary>
internal static class PolicyPairs
{
    public static IEnumerable<(string Id, string Before, string After)> All =>
    [
        ("api-deprecated-sunset-missing", Operation(""), Operation("deprecated: true")),
        ("api-sunset-date-too-small", Operation(""), Operation("deprecated: true, x-sunset: 2020-01-31")),
        ("api-sunset-date-changed-too-small", Operation("deprecated: true, x-sunset: 2099-01-31"),
            Operation("deprecated: true, x-sunset: 2020-01-31")),
        ("api-invalid-stability-level", Operation(""), Operation("x-stability-level: gamma")),
        ("api-stability-decreased", Operation(""), Operation("x-stability-level: beta")),
        ("api-stability-increased", Operation("x-stability-level: beta"), Operation("")),
    ];

    private static string Operation(string content) => $"paths: {{ /a: {{ get: {{ {content} }} }} }}";
}
