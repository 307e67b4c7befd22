using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The statements that put parameters where they belong: into the query, into headers, into cookies.</summary>
internal static class ParameterLines
{
    private const int DeepestObject = 3;

    /// <summary>What has to be there before the path can be put together.</summary>
    public static IEnumerable<string> BeforeAddress(Operation operation) => operation.Parameters
        .Where(one => one.Place == ParameterPlace.Path && NeedsObjectText(one)).SelectMany(ObjectText);

    public static IEnumerable<string> Query(Operation operation) => operation.Parameters.Where(one => one.Place == ParameterPlace.Query).SelectMany(OfQuery);

    public static IEnumerable<string> Headers(Operation operation) => operation.Parameters
        .Where(one => one.Place is ParameterPlace.Header or ParameterPlace.Cookie).SelectMany(OfHeader);

    /// <summary>The separator between the elements of an array in a query, escaped.</summary>
    private static string Separator(Parameter parameter) => parameter.Style switch
    {
        "spaceDelimited" => "%20",
        "pipeDelimited" => "%7C",
        "tabDelimited" => "%09",
        _ => ",",
    };

    private static IEnumerable<string> OfQuery(Parameter parameter)
    {
        var wire = CSharpText.Literal(parameter.Wire);
        switch (parameter.Use.Type)
        {
            case var type when parameter.IsJson:
                return [$"query.AddJson<{type.Pair}>({wire}, {parameter.Name});"];

            case { IsText: true } type:
                return [$"query.Add<{type.Pair}>({wire}, {parameter.Name});"];

            case CollectionType { IsMap: false, Element: { Type.IsText: true } element }:
                var arguments = parameter.Explodes ? "explode: true" : Separator(parameter) == "," ? "explode: false" : $"explode: false, separator: \"{Separator(parameter)}\"";
                return [$"query.AddList<{element.Spelled}, {FormLines.TextCodec(element)}>({wire}, {parameter.Name}, {arguments});"];

            case ClassType type when parameter.Style == "deepObject" || parameter.Explodes:
                return OfObject(type, parameter.Wire, parameter.Name, parameter.Style == "deepObject", 1);

            case CollectionType { IsMap: true, Element: { Type: { IsText: true } or AnyType } element } when parameter.Style == "deepObject" || parameter.Explodes:
                var codec = element.Type is AnyType ? $"{Runtime.Json}{(element.IsNullable ? $"NullableText<object, {Runtime.Json}AnyText>" : "AnyText")}" : FormLines.TextCodec(element);
                return [$"query.AddMap<{element.Spelled}, {codec}>({(parameter.Style == "deepObject" ? wire : "null")}, {parameter.Name});"];

            case ClassType or CollectionType { IsMap: true, Element.Type.IsText: true }:
                return [.. ObjectText(parameter), $"query.AddEscaped({wire}, {parameter.Name}Text.Format(\"\", \",\", \",\"));"];

            case AnyType:
                return [$"query.Add<object, {Runtime.Json}AnyText>({wire}, {parameter.Name});"];

            case var type:
                return [$"query.AddJson<{type.Pair}>({wire}, {parameter.Name});"];
        }
    }

    private static IEnumerable<string> OfObject(ClassType type, string wire, string value, bool isDeep, int depth)
    {
        foreach (var member in type.Members.Where(member => !member.IsReadOnly))
        {
            var name = isDeep ? $"{wire}[{member.Wire}]" : member.Wire;
            var (literal, access) = (CSharpText.Literal(name), $"{value}?.{member.Name}");
            if (member.Use.Type is ClassType within && isDeep && depth < DeepestObject)
            {
                foreach (var line in OfObject(within, name, access, isDeep, depth + 1))
                {
                    yield return line;
                }
            }
            else
            {
                yield return member.Use.Type switch
                {
                    { IsText: true } scalar => $"query.Add<{scalar.Pair}>({literal}, {access});",
                    CollectionType { IsMap: false, Element: { Type.IsText: true } element } =>
                        $"query.AddList<{element.Spelled}, {FormLines.TextCodec(element)}>({literal}, {access}, explode: true);",
                    var other => $"query.AddJson<{other.Pair}>({literal}, {access});",
                };
            }
        }
    }

    private static IEnumerable<string> OfHeader(Parameter parameter)
    {
        var wire = CSharpText.Literal(parameter.Wire);
        var add = parameter.Place == ParameterPlace.Cookie ? "Cookie" : "Header";
        if (parameter.IsIdempotencyKey)
        {
            return [$"httpRequest.UseIdempotencyKey({wire}, {parameter.Name});"];
        }

        return parameter.Use.Type switch
        {
            var type when parameter.IsJson => [$"httpRequest.{add}<{type.Name}, {Runtime.Json}JsonText<{type.Pair}>>({wire}, {parameter.Name});"],
            { IsText: true } type => [$"httpRequest.{add}<{type.Pair}>({wire}, {parameter.Name});"],
            CollectionType { IsMap: false, Element: { Type.IsText: true } element } list =>
                [$"httpRequest.{add}<{list.Name}, {Runtime.Json}ListText<{element.Spelled}, {FormLines.TextCodec(element)}>>({wire}, {parameter.Name});"],
            ClassType or CollectionType { IsMap: true, Element.Type.IsText: true } =>
                [.. ObjectText(parameter), $"httpRequest.{add}<string, {Runtime.Json}StringJson>({wire}, {parameter.Name}Text.Format(\"\", \"{(parameter.Explodes ? "=" : ",")}\", \",\"));"],
            var type => [$"httpRequest.{add}<{type.Name}, {Runtime.Json}JsonText<{type.Pair}>>({wire}, {parameter.Name});"],
        };
    }

    private static bool NeedsObjectText(Parameter parameter) =>
        !parameter.IsJson && parameter.Use.Type is not { IsText: true } and not CollectionType { IsMap: false, Element.Type.IsText: true };

    private static IEnumerable<string> ObjectText(Parameter parameter)
    {
        var text = $"{parameter.Name}Text";
        yield return $"var {text} = new {Runtime.Calls}ObjectText({(parameter.Place is ParameterPlace.Header ? "escapes: false" : "escapes: true")});";
        switch (parameter.Use.Type)
        {
            case ClassType type:
                foreach (var member in type.Members.Where(member => !member.IsReadOnly))
                {
                    var (literal, access) = (CSharpText.Literal(member.Wire), $"{parameter.Name}?.{member.Name}");
                    yield return member.Use.Type switch
                    {
                        { IsText: true } scalar => $"{text}.Add<{scalar.Pair}>({literal}, {access});",
                        var other => $"{text}.AddJson<{other.Pair}>({literal}, {access});",
                    };
                }

                break;

            case CollectionType { IsMap: true, Element: { Type.IsText: true } element }:
                yield return $"{text}.AddMap<{element.Spelled}, {FormLines.TextCodec(element)}>({parameter.Name});";
                break;

            case var other:
                yield return $"{text}.AddJson<{other.Pair}>(\"\", {parameter.Name});";
                break;
        }
    }
}
