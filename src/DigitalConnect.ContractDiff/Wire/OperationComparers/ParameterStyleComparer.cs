using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares how the value of a parameter is written.</summary>
internal static class ParameterStyleComparer
{
    private const JsonTypes Structured = JsonTypes.Array | JsonTypes.Object;

    // A single value is written name=value in each of these, exploded or not. An array is written the same in the style simple, exploded or not.
    private static readonly string[] Named = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

    public static void Compare(Session session, OperationScope scope, Element before, Element after, string name)
    {
        var (old, now) = (before.Node, after.Node);
        var (oldStyle, newStyle) = (Style(old), Style(now));
        var types = Types(session.BaseSchemas, old) | Types(session.RevisionSchemas, now);
        var isSingle = types != JsonTypes.Any && (types & Structured) == 0;
        if (oldStyle != newStyle && !(isSingle && Named.Contains(oldStyle) && Named.Contains(newStyle)))
        {
            scope.ReportKeyword(ParameterRules.StyleChanged, $"style of {name} went from {oldStyle} to {newStyle}", "style", before, after);
        }
        else if (oldStyle == newStyle && Explode(old) != Explode(now) && (types & (newStyle == "simple" ? JsonTypes.Object : Structured)) != 0)
        {
            var how = Explode(now) ? "true" : "false";
            scope.ReportKeyword(ParameterRules.ExplodeChanged, $"explode of {name} became {how}", "explode", before, after);
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

    // What a value may be; one of several things may be each of them.
    private static JsonTypes Types(SchemaReader reader, MappingNode parameter)
    {
        if (parameter["schema"] is not { } node)
            return JsonTypes.Any;
        var schema = reader.Read(node).Schema;
        return schema.Alternatives.SelectMany(alternatives => alternatives.Members).Aggregate(schema.Types, (types, use) => types | use.Schema.Types);
    }
}
