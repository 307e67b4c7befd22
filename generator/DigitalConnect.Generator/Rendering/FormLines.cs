using System.Net.Http.Headers;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The statements that add the members of a class to a form.</summary>
internal static class FormLines
{
    /// <param name="type">The class.</param>
    /// <param name="body">The body that is the form.</param>
    public static IReadOnlyList<string> Of(ClassType type, RequestBody body) =>
    [
        .. type.Members.Where(member => !member.IsReadOnly).SelectMany(member => Of(member, body)),
        $"form.AddUnknown(value.UnknownMembers{(type.Members.Count > 0 ? ", IsKnown" : "")});",
    ];

    /// <summary>The codec of an element that is one text.</summary>
    public static string TextCodec(TypeUse element) => element.IsNullable
        ? $"{Runtime.Json}{(element.Type.IsValue ? "NullableValueText" : "NullableText")}<{element.Type.Pair}>"
        : element.Type.Codec;

    private static IEnumerable<string> Of(ClassMember member, RequestBody body)
    {
        var encoding = body.Encoding?[member.Wire];
        return body.Kind == BodyKind.Multipart ? [.. MediaType(member, encoding), .. Of(member, encoding)] : Of(member, encoding);
    }

    // A file says its own. Of several, or of a pattern, none is certain.
    private static IEnumerable<string> MediaType(ClassMember member, ContractNode? encoding)
    {
        var isFile = member.Use.Type is FileType or CollectionType { Element.Type: FileType };
        if (!isFile && encoding?.TextOf("contentType") is { } text && text != "application/json"
            && !text.Contains('*', StringComparison.Ordinal) && MediaTypeHeaderValue.TryParse(text, out _))
        {
            yield return $"form.UseMediaType({CSharpText.Literal(member.Wire)}, {CSharpText.Literal(text)});";
        }
    }

    private static IEnumerable<string> Of(ClassMember member, ContractNode? encoding)
    {
        var (wire, value) = (CSharpText.Literal(member.Wire), "value." + member.Name);
        var isJson = encoding?.TextOf("contentType")?.Contains("json", StringComparison.OrdinalIgnoreCase) ?? false;
        switch (member.Use.Type)
        {
            case FileType:
                return [$"form.AddFile({wire}, {value});"];

            case CollectionType { IsMap: false, Element.Type: FileType }:
                return [$"form.AddFiles({wire}, {value});"];

            case CollectionType { IsMap: false, Element: { Type.IsText: true } element } when !isJson:
                return [$"form.AddList<{element.Spelled}, {TextCodec(element)}>({wire}, {value}{Explosion(encoding)});"];

            case AnyType when !isJson:
                return [$"form.Add<object, {Runtime.Json}AnyText>({wire}, {value});"];

            case ({ IsText: true } or UnionType) and var type when !isJson:
                return [$"form.Add<{type.Pair}>({wire}, {value});"];

            case ClassType type when encoding?.TextOf("style") == "deepObject":
                return ObjectLines.Fields("form", type, member.Wire, value, isDeep: true);

            case var type:
                return [$"form.AddJson<{type.Pair}>({wire}, {value});"];
        }
    }

    private static string Explosion(ContractNode? encoding) => encoding is null || ParameterStyle.Of(encoding, "form") is { Explodes: true } ? ""
        : encoding.TextOf("style") switch
        {
            "spaceDelimited" => ", explode: false, separator: \" \"",
            "pipeDelimited" => ", explode: false, separator: \"|\"",
            "tabDelimited" => ", explode: false, separator: \"\\t\"",
            _ => ", explode: false",
        };
}
