namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Tells the keywords that say something about values from those that constrain them.</summary>
internal static class Annotations
{
    private static readonly HashSet<string> Keywords =
    [
        "title", "description", "example", "examples", "externalDocs", "deprecated", "default", "xml", "$comment", "$id", "$schema", "$anchor",
        "$dynamicAnchor",
    ];

    public static bool IsAnnotation(string keyword) => Keywords.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);
}
