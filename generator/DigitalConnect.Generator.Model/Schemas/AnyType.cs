namespace DigitalConnect.Generator.Schemas;

/// <summary>Any JSON value.</summary>
internal sealed class AnyType : CSharpType
{
    public static readonly AnyType Instance = new();

    public override string Name => "object";

    public override string Codec => Runtime.Json + "AnyJson";
}
