using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares what the components say of the security schemes.</summary>
internal static class SecuritySchemesComparer
{
    private static readonly string[] Facts = ["name", "in", "scheme", "openIdConnectUrl"];

    public static void Compare(Session session)
    {
        var (old, now) = (session.SecuritySchemes.Base, session.SecuritySchemes.Revision);
        var kept = old.Keys.Select(session.SecuritySchemes.NewName).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, scheme) in old)
        {
            if (now.TryGetValue(session.SecuritySchemes.NewName(name), out var same))
                Compare(session, name, scheme.Node, same.Node);
            else
                session.Document.Report(SecurityRules.SchemeRemoved, $"security scheme '{name}' removed", scheme.Use, null);
        }

        foreach (var (name, scheme) in now.Where(scheme => !kept.Contains(scheme.Key)))
            session.Document.Report(SecurityRules.SchemeAdded, $"security scheme '{name}' added", null, scheme.Use);
    }

    private static void Compare(Session session, string name, MappingNode before, MappingNode after)
    {
        if (session.SecuritySchemes.IsUsed(name))
            Compare(session.Document, name, before, after);
        else if (!session.Unchanged.Contain(before, after))
            session.Document.Report(SecurityRules.UnusedSchemeChanged, $"security scheme '{name}', which nothing uses, changed", before, after);
    }

    private static void Compare(OperationScope scope, string name, MappingNode before, MappingNode after)
    {
        if (before.Text("type") != after.Text("type"))
        {
            scope.Report(
                SecurityRules.SchemeTypeChanged,
                $"type of '{name}' went from {before.Text("type")} to {after.Text("type")}",
                before["type"],
                after["type"],
                after,
                null);
            return;
        }

        foreach (var fact in Facts.Where(fact => !string.Equals(before.Text(fact), after.Text(fact), Comparison(fact, before))))
        {
            scope.Report(
                SecurityRules.SchemeChanged,
                $"{fact} of '{name}' went from {before.Text(fact) ?? "none"} to {after.Text(fact) ?? "none"}",
                before[fact],
                after[fact],
                after,
                null);
        }
        FlowsComparer.Compare(scope, name, before.Mapping("flows"), after.Mapping("flows"), after);
    }

    private static StringComparison Comparison(string fact, MappingNode scheme) =>
        fact == "scheme" || (fact == "name" && scheme.Text("in") == "header") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
