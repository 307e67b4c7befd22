using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares which properties there are and which are required.</summary>
internal static class PropertiesComparer
{
    public static void Compare(SchemaComparison pair)
    {
        if (pair.IsTypeChange(JsonTypes.Object))
            return;
        var (before, after) = (pair.Base.Properties, pair.Revision.Properties);
        foreach (var (name, property) in before)
        {
            if (after.TryGetValue(name, out var now))
                Compare(pair, name, property, now);
            else
                ReportRemoved(pair, name, property);
        }

        if (pair.HasEqualKeywords)
            return;
        foreach (var (name, property) in after.Where(property => !before.ContainsKey(property.Key)))
            ReportAdded(pair, name, property);
        CompareUnlisted(pair);
    }

    private static void Compare(SchemaComparison pair, string name, SchemaUse before, SchemaUse after)
    {
        var context = pair.Context.Property(IsSilent(pair, after.Schema));
        pair.Compare(before, after, context);
        var (wasRequired, isRequired) = (pair.Base.Required.Contains(name), pair.Revision.Required.Contains(name));
        if (isRequired && !wasRequired)
            ReportProperty(pair, context.Site, BecameRequired(context.Site, after.Schema), "became required", before, after);
        else if (wasRequired && !isRequired)
            ReportProperty(pair, context.Site, ValueChanges.BecameOptional, "became optional", before, after);
        ReadOnlyComparer.Compare(pair, before, after, wasRequired, isRequired);
    }

    private static void ReportAdded(SchemaComparison pair, string name, SchemaUse property)
    {
        var context = pair.Context.Property(IsSilent(pair, property.Schema));
        if (SharedProperties.MovedHere(pair, name, property, context))
            return;
        var site = context.Site;
        var isRequired = pair.Revision.Required.Contains(name);
        var rule = PropertyRuleChoice.Added(site, isRequired, property.Schema.Keyword("default") is not null);
        pair.ReportRule(rule, site, isRequired ? "added, required" : "added, optional", null, property.Node, property.Node);
        // Its name was free for what is allowed besides the listed ones.
        var unlisted = UnlistedMembers.Of(pair.Base, name);
        foreach (var rest in unlisted.Where(rest => !UnlistedMembers.AreRefused(rest)))
            pair.Compare(rest, property, context);
    }

    private static void ReportRemoved(SchemaComparison pair, string name, SchemaUse property)
    {
        var context = pair.Context.Property(IsSilent(pair, property.Schema));
        if (SharedProperties.MovedAway(pair, name, property, context))
            return;
        var (wasRequired, isRequired) = (pair.Base.Required.Contains(name), pair.Revision.Required.Contains(name));
        var unlisted = UnlistedMembers.Of(pair.Revision, name);
        var isRefused = UnlistedMembers.AreRefused(unlisted);
        if (unlisted.Count == 0 || isRefused || (wasRequired && !isRequired && !context.Site.IsRequest()))
        {
            var rule = PropertyRuleChoice.Removed(context.Site, wasRequired, isRefused);
            var origin = RetargetedReference.LostWith(property.Node, pair) is { } component ? $", as {component} is no part of it any more" : "";
            var how = isRefused ? "removed, and not allowed any more" : "removed";
            pair.ReportRule(rule, context.Site, how + origin, property.Node, null, property.Node);
            return;
        }

        var change = CompositionChanges.NoLongerListed.At(context.Site);
        pair.ReportRule(change, context.Site, "no longer listed, but allowed as others are", property.Node, unlisted[0].Node, property.Node);
        foreach (var rest in unlisted)
            pair.Compare(property, rest, context, property.Node);
    }

    // A schema may require a property that it does not describe.
    private static void CompareUnlisted(SchemaComparison pair)
    {
        var site = pair.Context.Property(silent: false).Site;
        foreach (var name in pair.Revision.Required.Where(name => IsUnlisted(pair, name) && !pair.Base.Required.Contains(name)))
        {
            pair.ReportRule(
                ValueChanges.BecameRequired.At(site),
                site,
                $"'{name}' became required",
                pair.Base.Definition,
                pair.Revision.Keyword("required"),
                pair.Subject);
        }
        foreach (var name in pair.Base.Required.Where(name => IsUnlisted(pair, name) && !pair.Revision.Required.Contains(name)))
        {
            pair.ReportRule(
                ValueChanges.BecameOptional.At(site),
                site,
                $"'{name}' became optional",
                pair.Base.Keyword("required"),
                pair.Place,
                pair.Subject);
        }
    }

    private static bool IsUnlisted(SchemaComparison pair, string name) =>
        !pair.Base.Properties.ContainsKey(name) && !pair.Revision.Properties.ContainsKey(name);

    private static SchemaChange BecameRequired(Site site, Schema property) =>
        site.IsRequest() && !site.IsSilent() && site != Site.RequestHeaderProperty && property.Keyword("default") is not null
            ? ValueChanges.BecameRequiredWithDefault
            : ValueChanges.BecameRequired;

    private static void ReportProperty(SchemaComparison pair, Site site, SchemaChange change, string message, SchemaUse before, SchemaUse after) =>
        pair.ReportRule(change.At(site), site, message, before.Node, after.Node, after.Node);

    private static bool IsSilent(SchemaComparison pair, Schema property) =>
        pair.Site.IsSilent() || property.Flag(pair.Site.IsRequest() ? "readOnly" : "writeOnly");
}
