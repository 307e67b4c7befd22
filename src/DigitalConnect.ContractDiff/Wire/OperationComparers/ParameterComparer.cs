using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares a parameter with itself in the other document.</summary>
internal static class ParameterComparer
{
    public static void Compare(Session session, OperationScope scope, Element before, Element after)
    {
        var (old, now) = (before.Node, after.Node);
        var name = $"{now.Text("in")} parameter '{now.Text("name")}'";
        var (wasRequired, isRequired) = (IsRequired(old), IsRequired(now));
        if (wasRequired != isRequired)
        {
            var rule = (isRequired ? ValueChanges.BecameRequired : ValueChanges.BecameOptional).At(Site.RequestParameter);
            scope.ReportKeyword(rule, $"{name} became {(isRequired ? "required" : "optional")}", "required", before, after);
        }

        CompareDeprecation(scope, before, after, name);
        if (old.Text("description")?.Trim() != now.Text("description")?.Trim())
            scope.ReportKeyword(ParameterRules.DescriptionChanged, $"description of {name} changed", "description", before, after);
        ParameterStyleComparer.Compare(session, scope, before, after, name);
        CompareSchema(session, scope, before, after, isOptional: !isRequired);
    }

    public static bool IsRequired(MappingNode parameter) => parameter.Flag("required") || parameter.Text("in") == "path";

    private static void CompareDeprecation(OperationScope scope, Element before, Element after, string name)
    {
        var (old, now) = (before.Node, after.Node);
        var (was, became) = (old.Flag("deprecated"), now.Flag("deprecated"));
        if (was && !became)
        {
            var rule = ValueChanges.Reactivated.At(Site.RequestParameter);
            scope.Report(rule, $"{name} is no longer deprecated", old["deprecated"], now, now, after.Use);
        }
        else if (became && now.Text("x-sunset") is { } sunset && !Sunset.TryParse(sunset, out _) && sunset != old.Text("x-sunset"))
        {
            scope.Report(
                ValueChanges.DeprecatedSunsetInvalid.At(Site.RequestParameter),
                $"{name} is deprecated, but '{sunset}' is no date",
                old,
                now["x-sunset"],
                now,
                after.Use);
        }
        else if (was && became && old["x-sunset"] is { } date && now["x-sunset"] is null)
        {
            scope.Report(
                ParameterRules.SunsetDeleted,
                $"{name} lost its sunset date, though it is still deprecated",
                date,
                now["deprecated"],
                now,
                after.Use);
        }
        else if (became && !was)
        {
            var rule = (now["x-sunset"] is null ? ValueChanges.Deprecated : ValueChanges.DeprecatedWithSunset).At(Site.RequestParameter);
            scope.Report(rule, $"{name} deprecated", old, now["deprecated"], now, after.Use);
        }
    }

    private static void CompareSchema(Session session, OperationScope scope, Element before, Element after, bool isOptional)
    {
        var (old, now) = (DeclaredValue.Of(before, session.Base), DeclaredValue.Of(after, session.Revision));
        if (old.Media != now.Media)
        {
            scope.Report(
                ParameterRules.ContentTypeChanged,
                $"parameter '{after.Node.Text("name")}' went from {old.Name} to {now.Name}",
                before.Node,
                after.Node,
                after.Node,
                after.Use);
        }
        if (old.Schema is null || now.Schema is null)
            return;
        var context = new SchemaContext(Site.RequestParameter, IsText: now.Media is null, IsOptionalParameter: isOptional);
        if (after.Node.Text("in") == "header")
            context = context with { IsHeader = true };
        scope.Add(session.Compare(old.Schema, now.Schema, context, after));
    }
}
