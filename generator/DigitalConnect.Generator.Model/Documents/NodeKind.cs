namespace DigitalConnect.Generator.Documents;

internal enum NodeKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}
