using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

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
                "request-parameter-style-changed",
                $"style of {name} went from {oldStyle} to {newStyle}",
                old["style"] ?? old,
                now["style"] ?? now,
                now,
                after.Use);
        }
        else if (Explode(old) != Explode(now) && IsStructured(session, old, now))
        {
            scope.Report(
                "request-parameter-explode-changed",
                $"explode of {name} became {(Explode(now) ? "true" : "false")}",
                old["explode"] ?? old,
                now["explode"] ?? now,
                now,
                after.Use);
        }
        CompareFlag(scope, old, now, after.Use, "allowReserved", "allow-reserved", name);
        if (now.Text("in") == "query")
            CompareFlag(scope, old, now, after.Use, "allowEmptyValue", "allow-empty-value", name);
    }

    private static void CompareFlag(
        OperationScope scope, MappingNode old, MappingNode now, DocumentNode use, string keyword, string rule, string name)
    {
        if (old.Flag(keyword) == now.Flag(keyword))
            return;
        var how = now.Flag(keyword) ? "set" : "unset";
        scope.Report($"request-parameter-{rule}-{how}", $"{keyword} of {name} {how}", old[keyword] ?? old, now[keyword] ?? now, now, use);
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
