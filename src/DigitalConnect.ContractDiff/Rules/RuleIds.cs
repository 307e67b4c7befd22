namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The id of a schema rule: site and change, except where the field's established id is irregular.</summary>
internal static class RuleIds
{
    private static readonly HashSet<string> HeaderPropertyChanges = ["became-required", "became-optional", "became-enum"];

    public static string Of(Site site, string change)
    {
        if (site == Site.RequestHeaderProperty && !HeaderPropertyChanges.Contains(change))
            site = Site.RequestParameterProperty;
        return (site, change) switch
        {
            (Site.ResponseBody, "enum-value-removed") => "response-mediatype-enum-value-removed",
            (Site.RequestParameter, "deprecated-sunset-invalid") => "request-parameter-sunset-parse",
            _ => $"{site.Prefix()}-{change}",
        };
    }
}
