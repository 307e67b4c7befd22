using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The path of an operation as the content of an interpolated string: literals escaped, each parameter as one escaped segment.</summary>
internal static class AddressRendering
{
    private const string Segment = Runtime.Calls + "PathSegment.";

    public static string Of(Operation operation)
    {
        var parameters = operation.Parameters.Where(one => one.Place == ParameterPlace.Path).ToDictionary(one => one.Wire, StringComparer.Ordinal);
        var path = operation.Path.StartsWith('/') ? operation.Path : "/" + operation.Path;
        var address = new StringBuilder();
        var end = 0;
        foreach (var place in PathTemplate.Parameters(path, parameters.ContainsKey))
        {
            if (!parameters.TryGetValue(place.Name, out var parameter))
            {
                var name = operation.Node.TextOf("operationId") ?? operation.Method;
                throw new ContractException(
                    operation.Node.Place,
                    $"The path {operation.Path} has the parameter {{{place.Name}}}, which the operation {name} does not declare.");
            }

            address.Append(Escape(path[end..place.Start])).Append(Prefix(parameter)).Append('{').Append(Value(parameter)).Append('}');
            end = place.End;
        }

        return address.Append(Escape(path[end..])).ToString();
    }

    // An object is spelled with its prefix, because there may be none without members.
    private static string Prefix(Parameter parameter) => !parameter.IsJson && IsObject(parameter.Use.Type) ? "" : parameter.Style switch
    {
        "label" => ".",
        "matrix" => $";{Uri.EscapeDataString(parameter.Wire)}=",
        _ => "",
    };

    /// <summary>Whether a type has members that are spelled one by one.</summary>
    public static bool IsObject(CSharpType type) => type is ClassType or CollectionType { IsMap: true, Element.Type.IsText: true };

    private static string Value(Parameter parameter)
    {
        var name = parameter.Name;
        if (parameter.IsJson)
            return $"{Segment}EscapeJson<{parameter.Use.Type.Pair}>({name})";

        return parameter.Use.Type switch
        {
            ({ IsText: true } or UnionType) and var type => $"{Segment}Escape<{type.Pair}>({name})",
            AnyType => $"{Segment}Escape<object, {Runtime.Json}AnyText>({name})",
            CollectionType { IsMap: false, Element: { Type.IsText: true } element } =>
                $"{Segment}EscapeList<{element.Spelled}, {FormLines.TextCodec(element)}>({name}{Separator(parameter)})",
            var type when IsObject(type) => ObjectText(parameter),
            var type => $"{Segment}EscapeJson<{type.Pair}>({name})",
        };
    }

    private static string Separator(Parameter parameter) =>
        parameter is { Style: "label" or "matrix", Explodes: true } ? $", \"{Prefix(parameter)}\"" : "";

    // An object: its members with commas between, or as name and value.
    private static string ObjectText(Parameter parameter) => (parameter.Style, parameter.Explodes) switch
    {
        ("label", true) => $"{parameter.Name}Text.Format(\".\", \"=\", \".\")",
        ("label", false) => $"{parameter.Name}Text.Format(\".\", \",\", \",\")",
        ("matrix", true) => $"{parameter.Name}Text.Format(\";\", \"=\", \";\")",
        ("matrix", false) => $"{parameter.Name}Text.Format(\";{Uri.EscapeDataString(parameter.Wire)}=\", \",\", \",\")",
        (_, true) => $"{parameter.Name}Text.Format(\"\", \"=\", \",\")",
        _ => $"{parameter.Name}Text.Format(\"\", \",\", \",\")",
    };

    // What RFC 3986 allows in a path or a query stays; what is escaped already, too.
    private static string Escape(string literal)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < literal.Length; i++)
        {
            var character = literal[i];
            if (char.IsAsciiLetterOrDigit(character) || "-._~!$&'()*+,;=:@/?".Contains(character, StringComparison.Ordinal)
                || (character == '%' && i + 2 < literal.Length && char.IsAsciiHexDigit(literal[i + 1]) && char.IsAsciiHexDigit(literal[i + 2])))
            {
                escaped.Append(character);
            }
            else
            {
                var length = char.IsHighSurrogate(character) && i + 1 < literal.Length ? 2 : 1;
                escaped.Append(Uri.EscapeDataString(literal.AsSpan(i, length)));
                i += length - 1;
            }
        }

        return escaped.ToString();
    }
}
