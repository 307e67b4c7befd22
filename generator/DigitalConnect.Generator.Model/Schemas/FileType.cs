namespace DigitalConnect.Generator.Schemas;

/// <summary>A file in a multipart form.</summary>
internal sealed class FileType : CSharpType
{
    public static readonly FileType Instance = new();

    public override string Name => "global::DigitalConnect.Runtime.FileContent";

    public override string Codec => Runtime.Calls + "FileContentJson";
}
