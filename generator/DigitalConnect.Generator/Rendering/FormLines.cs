using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The statements that add the members of a class to a form.</summary>
internal static class FormLines
{
    public static IReadOnlyList<string> Of(ClassType type) =>
    [
        .. type.Members.Where(member => !member.IsReadOnly).Select(Of),
        $"form.AddUnknown(value.UnknownMembers{(type.Members.Count > 0 ? ", IsKnown" : "")});",
    ];

    private static string Of(ClassMember member)
    {
        var (wire, value) = (CSharpText.Literal(member.Wire), "value." + member.Name);
        return member.Use.Type switch
        {
            FileType => $"form.AddFile({wire}, {value});",
            CollectionType { IsMap: false, Element.Type: FileType } => $"form.AddFiles({wire}, {value});",
            CollectionType { IsMap: false, Element: { Type.IsText: true } element } =>
                $"form.AddList<{(element.IsNullable ? element.Type.Name + "?" : element.Type.Name)}, {TextCodec(element)}>({wire}, {value});",
            AnyType => $"form.Add<object, {Runtime.Json}AnyText>({wire}, {value});",
            { IsText: true } type => $"form.Add<{type.Pair}>({wire}, {value});",
            var type => $"form.AddJson<{type.Pair}>({wire}, {value});",
        };
    }

    public static string TextCodec(TypeUse element) => element.IsNullable
        ? $"{Runtime.Json}{(element.Type.IsValue ? "NullableValueText" : "NullableText")}<{element.Type.Pair}>"
        : element.Type.Codec;
}
