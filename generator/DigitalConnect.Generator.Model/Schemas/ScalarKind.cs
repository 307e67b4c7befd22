namespace DigitalConnect.Generator.Schemas;

internal enum ScalarKind
{
    Text,
    Uri,
    Boolean,
    Integer,
    Number,
    Other,
}
