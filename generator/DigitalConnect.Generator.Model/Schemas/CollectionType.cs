namespace DigitalConnect.Generator.Schemas;

/// <summary>A list, or a map from text.</summary>
internal sealed class CollectionType(bool isMap, TypeUse element) : CSharpType
{
    public bool IsMap { get; } = isMap;

    public TypeUse Element { get; } = element;

    public override string Name => $"{(IsMap ? Runtime.Map + "<string, " : Runtime.List + "<")}{Element.Spelled}>";

    public override string Codec =>
        $"{Runtime.Json}{(IsMap ? "MapJson" : "ListJson")}<{(Element.IsNullable ? Element.Type.NullablePair : Element.Type.Pair)}>";

    public override bool IsChecked => true;
}
