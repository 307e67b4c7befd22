using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The statements that put parameters where they belong: into the query, into headers, into cookies.</summary>
internal static class ParameterLines
{
    private const string AnyText = Runtime.Json + "AnyText";

    /// <summary>What has to be there before the path can be put together.</summary>
    public static IEnumerable<string> BeforeAddress(Operation operation) => operation.Parameters
        .Where(one => one.Place == ParameterPlace.Path && NeedsObjectText(one)).SelectMany(ObjectLines.Text);

    public static IEnumerable<string> Query(Operation operation) =>
        operation.Parameters.Where(one => one.Place == ParameterPlace.Query).SelectMany(OfQuery);

    public static IEnumerable<string> Headers(Operation operation) => operation.Parameters
        .Where(one => one.Place is ParameterPlace.Header or ParameterPlace.Cookie).SelectMany(OfHeader);

    /// <summary>What stands between the elements of an array that does not explode, escaped.</summary>
    public static string Separator(string style) => style switch
    {
        "spaceDelimited" => "%20",
        "pipeDelimited" => "%7C",
        "tabDelimited" => "%09",
        _ => ",",
    };

    private static IEnumerable<string> OfQuery(Parameter parameter)
    {
        var (wire, isDeep) = (CSharpText.Literal(parameter.Wire), parameter.Style == "deepObject");
        switch (parameter.Use.Type)
        {
            case var type when parameter.IsJson:
                return [$"query.AddJson<{type.Pair}>({wire}, {parameter.Name});"];

            case { IsText: true } type:
                return [$"query.Add<{type.Pair}>({wire}, {parameter.Name});"];

            case CollectionType { IsMap: false, Element: { Type.IsText: true } element }:
                return [$"query.AddList<{element.Spelled}, {FormLines.TextCodec(element)}>({wire}, {parameter.Name}, {Explosion(parameter)});"];

            case ClassType type when isDeep || parameter.Explodes:
                return ObjectLines.Fields("query", type, parameter.Wire, parameter.Name, isDeep);

            case CollectionType { IsMap: true, Element: { Type: { IsText: true } or AnyType } element } when isDeep || parameter.Explodes:
                return [$"query.AddMap<{element.Spelled}, {MapCodec(element)}>({(isDeep ? wire : "null")}, {parameter.Name});"];

            case ClassType or CollectionType { IsMap: true, Element.Type.IsText: true }:
                return [.. ObjectLines.Text(parameter), $"query.AddEscaped({wire}, {parameter.Name}Text.Format(\"\", \",\", \",\"));"];

            case AnyType:
                return [$"query.Add<object, {AnyText}>({wire}, {parameter.Name});"];

            // Of the members of a choice, one has a value.
            case UnionType union:
                return [.. union.Cases.SelectMany(one => OfQuery(Case(parameter, one))),
                    $"query.Add<object, {AnyText}>({wire}, {parameter.Name}?.Unknown);"];

            case var type:
                return [$"query.AddJson<{type.Pair}>({wire}, {parameter.Name});"];
        }
    }

    private static Parameter Case(Parameter parameter, UnionType.Case one) =>
        parameter with
        {
            Use = new TypeUse(one.Type, true, parameter.Use.Schema),
            Name = $"{parameter.Name}?.{one.Name}",
            IsJson = one.Type is UnionType || (one.Type is ClassType && !parameter.Explodes),
        };

    private static string Explosion(Parameter parameter) => (parameter.Explodes, Separator(parameter.Style)) switch
    {
        (true, _) => "explode: true",
        (_, ",") => "explode: false",
        var (_, separator) => $"explode: false, separator: \"{separator}\"",
    };

    private static string MapCodec(TypeUse element) => element switch
    {
        { Type: AnyType, IsNullable: true } => $"{Runtime.Json}NullableText<object, {AnyText}>",
        { Type: AnyType } => AnyText,
        _ => FormLines.TextCodec(element),
    };

    private static IEnumerable<string> OfHeader(Parameter parameter)
    {
        var wire = CSharpText.Literal(parameter.Wire);
        var (add, name) = (parameter.Place == ParameterPlace.Cookie ? "httpRequest.Cookie" : "httpRequest.Header", parameter.Name);
        if (parameter.IsIdempotencyKey)
            return [$"httpRequest.UseIdempotencyKey({wire}, {name});"];

        switch (parameter.Use.Type)
        {
            case ({ IsText: true } or UnionType) and var type when !parameter.IsJson:
                return [$"{add}<{type.Pair}>({wire}, {name});"];

            case AnyType when !parameter.IsJson:
                return [$"{add}<object, {AnyText}>({wire}, {name});"];

            case CollectionType { IsMap: false, Element: { Type.IsText: true } element } list when !parameter.IsJson:
                return [$"{add}<{list.Name}, {Runtime.Json}ListText<{element.Spelled}, {FormLines.TextCodec(element)}>>({wire}, {name});"];

            case ClassType or CollectionType { IsMap: true, Element.Type.IsText: true } when !parameter.IsJson:
                var text = $"{name}Text.Format(\"\", \"{(parameter.Explodes ? "=" : ",")}\", \",\")";
                return [.. ObjectLines.Text(parameter), $"{add}<string, {Runtime.Json}StringJson>({wire}, {text});"];

            case var type:
                return [$"{add}<{type.Name}, {Runtime.Json}JsonText<{type.Pair}>>({wire}, {name});"];
        }
    }

    private static bool NeedsObjectText(Parameter parameter) =>
        !parameter.IsJson && AddressRendering.IsObject(parameter.Use.Type);
}
