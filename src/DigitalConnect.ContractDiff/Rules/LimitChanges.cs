namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of the keywords that bound a value.</summary>
internal static class LimitChanges
{
    private static readonly string[] Upper = ["max", "exclusive-max", "max-length", "max-items", "max-properties", "max-contains"];
    private static readonly string[] Lower = ["min", "exclusive-min", "min-length", "min-items", "min-properties", "min-contains"];

    public static IEnumerable<SchemaChange> All => Upper.SelectMany(what => Of(what, Effect.Widens, Effect.Narrows))
        .Concat(Lower.SelectMany(what => Of(what, Effect.Narrows, Effect.Widens)))
        .Concat(Other);

    private static IEnumerable<SchemaChange> Other =>
    [
        new("multiple-of-set", Effect.Narrows, "{0}: multipleOf set"),
        new("multiple-of-unset", Effect.Widens, "{0}: multipleOf unset"),
        new("multiple-of-changed", Effect.Replaces, "{0}: multipleOf changed"),
        new("multiple-of-generalized", Effect.Widens, "{0}: multipleOf became a divisor of what it was"),
        new("multiple-of-specialized", Effect.Narrows, "{0}: multipleOf became a multiple of what it was"),
        new("unique-items-added", Effect.Narrows, "{0}: items have to be unique"),
        new("unique-items-removed", Effect.Widens, "{0}: items no longer have to be unique"),
    ];

    // A limit that appears is often one that the server enforced all along, hence the warning.
    private static SchemaChange[] Of(string what, Effect increased, Effect decreased) =>
    [
        new($"{what}-increased", increased, $"{{0}}: {what} increased"),
        new($"{what}-decreased", decreased, $"{{0}}: {what} decreased"),
        new($"{what}-set", Effect.Narrows, $"{{0}}: {what} set", Severity.Warning),
        new($"{what}-unset", Effect.Widens, $"{{0}}: {what} unset"),
    ];
}
