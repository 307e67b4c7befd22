using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares how the value of a parameter is written.</summary>
internal static class ParameterStyleComparer
{
    public static void Compare(Session session, OperationScope scope, Element before, Element after, string name)
    {
        var (old, now) = (before.Node, after.Node);
        var (oldStyle, newStyle) = (Style(old), Style(now));
        if (oldStyle != newStyle)
        {
            scope.Report(
                ParameterRules.StyleChanged,
                $"style of {name} went from {oldStyle} to {newStyle}",
                old["style"] ?? old,
                now["style"] ?? now,
                now,
                after.Use);
        }
        else if (Explode(old) != Explode(now) && IsStructured(session, old, now))
        {
            scope.Report(
                ParameterRules.ExplodeChanged,
                $"explode of {name} became {(Explode(now) ? "true" : "false")}",
                old["explode"] ?? old,
                now["explode"] ?? now,
                now,
                after.Use);
        }
        CompareFlag(scope, old, now, after.Use, "allowReserved", ParameterRules.AllowReservedSet, ParameterRules.AllowReservedUnset, name);
        if (now.Text("in") == "query")
            CompareFlag(scope, old, now, after.Use, "allowEmptyValue", ParameterRules.AllowEmptyValueSet, ParameterRules.AllowEmptyValueUnset, name);
    }

    private static void CompareFlag(
        OperationScope scope, MappingNode old, MappingNode now, DocumentNode use, string keyword, Rule set, Rule unset, string name)
    {
        if (old.Flag(keyword) == now.Flag(keyword))
            return;
        var (rule, how) = now.Flag(keyword) ? (set, "set") : (unset, "unset");
        scope.Report(rule, $"{keyword} of {name} {how}", old[keyword] ?? old, now[keyword] ?? now, now, use);
    }

    private static string Style(MappingNode parameter) =>
        parameter.Text("style") ?? (parameter.Text("in") is "query" or "cookie" ? "form" : "simple");

    private static bool Explode(MappingNode parameter) => parameter["explode"] is null ? Style(parameter) == "form" : parameter.Flag("explode");

    // A single value is written the same, exploded or not.
    private static bool IsStructured(Session session, MappingNode before, MappingNode after) =>
        before["schema"] is { } old && after["schema"] is { } now
        && session.BaseSchemas.Read(old).Schema.Types is var oldTypes && session.RevisionSchemas.Read(now).Schema.Types is var newTypes
        && ((oldTypes | newTypes) & (JsonTypes.Array | JsonTypes.Object)) != 0;
}
