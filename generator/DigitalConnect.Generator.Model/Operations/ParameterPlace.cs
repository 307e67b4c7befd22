namespace DigitalConnect.Generator.Operations;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}
