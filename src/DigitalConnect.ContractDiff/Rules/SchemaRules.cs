namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on schemas: every change at every site.</summary>
internal static class SchemaRules
{
    public static IEnumerable<SchemaChange> Changes => [.. ValueChanges.All, .. LimitChanges.All, .. CompositionChanges.All];

    public static IEnumerable<Rule> All =>
        from change in Changes
        from site in Sites.All
        where change.Stands(site)
        let id = RuleIds.Of(site, change.Name)
        where !(site == Site.RequestHeaderProperty && !id.StartsWith(site.Prefix(), StringComparison.Ordinal))
        select new Rule(
            id,
            SchemaSeverities.Of(id, site, change),
            change.Aspects | (site.IsRequest() ? Aspects.Request : Aspects.Response),
            Capitalize(string.Format(null, change.Summary, site.Noun())),
            Explanations.Of(site, change.Effect));

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
