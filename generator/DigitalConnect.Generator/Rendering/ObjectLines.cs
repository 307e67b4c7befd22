using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The statements that spell an object member by member, outside JSON.</summary>
internal static class ObjectLines
{
    private const int Deepest = 3;

    /// <summary>An object as fields of a query or a form: each member by its own name, or as <c>name[member]</c>.</summary>
    /// <param name="target">The query or the form, in C#.</param>
    /// <param name="type">The type of the object.</param>
    /// <param name="wire">The name of the object on the wire.</param>
    /// <param name="value">The object, in C#.</param>
    /// <param name="isDeep">Whether names are <c>name[member]</c> (style <c>deepObject</c>).</param>
    /// <param name="depth">How many objects this one is within.</param>
    public static IEnumerable<string> Fields(string target, ClassType type, string wire, string value, bool isDeep, int depth = 1)
    {
        foreach (var member in type.Members.Where(member => !member.IsReadOnly))
        {
            var name = isDeep ? $"{wire}[{member.Wire}]" : member.Wire;
            var (literal, access) = (CSharpText.Literal(name), $"{value}?.{member.Name}");
            var lines = member.Use.Type is ClassType within && isDeep && depth < Deepest
                ? Fields(target, within, name, access, isDeep, depth + 1)
                : [Field(target, member.Use.Type, literal, access)];
            foreach (var line in lines)
                yield return line;
        }
    }

    /// <summary>An object as one text, in a variable of its own.</summary>
    public static IEnumerable<string> Text(Parameter parameter)
    {
        var text = $"{parameter.Name}Text";
        yield return $"var {text} = new {Runtime.Calls}ObjectText(escapes: {(parameter.Place is ParameterPlace.Header ? "false" : "true")});";
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

    private static string Field(string target, CSharpType type, string literal, string access) => type switch
    {
        { IsText: true } scalar => $"{target}.Add<{scalar.Pair}>({literal}, {access});",
        AnyType => $"{target}.Add<object, {Runtime.Json}AnyText>({literal}, {access});",
        CollectionType { IsMap: false, Element: { Type.IsText: true } element } =>
            $"{target}.AddList<{element.Spelled}, {FormLines.TextCodec(element)}>({literal}, {access}, explode: true);",
        var other => $"{target}.AddJson<{other.Pair}>({literal}, {access});",
    };
}
