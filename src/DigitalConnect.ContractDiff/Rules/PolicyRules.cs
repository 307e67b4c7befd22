namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules of the policies that a configuration sets.</summary>
internal static class PolicyRules
{
    public const string SunsetMissing = "api-deprecated-sunset-missing";
    public const string SunsetTooSoon = "api-sunset-date-too-small";
    public const string SunsetMovedTooSoon = "api-sunset-date-changed-too-small";
    public const string LevelInvalid = "api-invalid-stability-level";
    public const string LevelDecreased = "api-stability-decreased";
    public const string LevelIncreased = "api-stability-increased";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Of(SunsetMissing, Severity.Error, Aspects.Deprecation, "Operation deprecated without a sunset date, though a period is promised",
            "Callers cannot tell how long it stays. Say so with x-sunset, a date such as 2030-01-31."),
        Of(SunsetTooSoon, Severity.Error, Aspects.Deprecation, "Operation deprecated with a sunset before the promised period is over",
            "Callers are promised more time. Move x-sunset to a later day."),
        Of(SunsetMovedTooSoon, Severity.Error, Aspects.Deprecation, "Sunset moved to an earlier day, before the promised period is over",
            "Callers planned with the day. Leave it, or move it less far."),
        Of(LevelInvalid, Severity.Error, Aspects.None, "Stability level that does not exist",
            "x-stability-level is draft, alpha, beta or stable."),
        Of(LevelDecreased, Severity.Error, Aspects.None, "Operation less stable than it was",
            "Callers relied on the promise. Keep the level."),
        Of(LevelIncreased, Severity.Info, Aspects.None, "Operation more stable than it was",
            "Callers can rely on more. Nothing breaks."),
    ];

    private static Rule Of(string id, Severity severity, Aspects aspects, string summary, string explanation) =>
        new(id, severity, aspects, summary, explanation + " Checked where the configuration sets policies.");
}
