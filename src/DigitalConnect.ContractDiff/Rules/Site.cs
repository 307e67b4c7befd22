namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Where in the traffic a schema stands: the direction and the part of the message.</summary>
/// <remarks>
/// "Request" is what a client sends, "response" what it receives: the request of a callback or webhook, which the API sends, is judged as a response.
/// </remarks>
internal enum Site
{
    RequestBody,
    RequestProperty,
    RequestReadOnlyProperty,
    RequestParameter,
    RequestParameterProperty,
    RequestHeaderProperty,
    ResponseBody,
    ResponseProperty,
    ResponseWriteOnlyProperty,
    ResponseHeader,
}
