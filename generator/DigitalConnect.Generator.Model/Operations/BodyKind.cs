namespace DigitalConnect.Generator.Operations;

/// <summary>How a body is spelled.</summary>
internal enum BodyKind
{
    None,
    Json,
    Text,
    Binary,
    Form,
    Multipart,
}
