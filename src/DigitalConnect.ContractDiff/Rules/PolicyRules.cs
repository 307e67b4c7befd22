namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules of the policies that a configuration sets.</summary>
internal static class PolicyRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule SunsetMissing = Add(
        "api-deprecated-sunset-missing", Severity.Error, Aspects.Deprecation,
        "Operation deprecated without a sunset date, though a period is promised",
        "Callers cannot tell how long it stays. Say so with x-sunset, a date such as 2030-01-31.");

    public static readonly Rule SunsetTooSoon = Add(
        "api-sunset-date-too-small", Severity.Error, Aspects.Deprecation,
        "Operation deprecated with a sunset before the promised period is over",
        "Callers are promised more time. Move x-sunset to a later day.");

    public static readonly Rule SunsetMovedTooSoon = Add(
        "api-sunset-date-changed-too-small", Severity.Error, Aspects.Deprecation,
        "Sunset moved to an earlier day, before the promised period is over",
        "Callers planned with the day. Leave it, or move it less far.");

    public static readonly Rule LevelInvalid = Add(
        "api-invalid-stability-level", Severity.Error, Aspects.None,
        "Stability level that does not exist", "x-stability-level is draft, alpha, beta or stable.");

    public static readonly Rule LevelDecreased = Add(
        "api-stability-decreased", Severity.Error, Aspects.None,
        "Operation less stable than it was", "Callers relied on the promise. Keep the level.");

    public static readonly Rule LevelIncreased = Add(
        "api-stability-increased", Severity.Info, Aspects.None,
        "Operation more stable than it was", "Callers can rely on more. Nothing breaks.");

    public static IReadOnlyList<Rule> All => Rows.All;

    private static Rule Add(string id, Severity severity, Aspects aspects, string summary, string explanation) => Rows.Add(new(
        id, RuleKind.Policy, Direction.None, severity, aspects, summary, $"{explanation} Checked where the configuration sets policies."));
}
