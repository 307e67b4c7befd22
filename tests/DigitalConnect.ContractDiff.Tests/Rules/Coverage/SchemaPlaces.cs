using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>Operations that have a schema at each kind of place.</summary>
internal static class SchemaPlaces
{
    private static readonly string[] MediaTypes = ["application/json", "application/x-www-form-urlencoded", "text/plain", "application/xml"];

    /// <summary>The operations with a schema at the place; a body in every way of spelling it.</summary>
    public static IEnumerable<string> Operations(Site site, string schema) => site switch
    {
        Site.RequestBody => Requests(schema),
        Site.RequestProperty => Requests(Holding(schema)),
        Site.RequestReadOnlyProperty => Requests(Holding(Marked(schema, "readOnly"))),
        Site.RequestParameter => [Parameter("query", schema)],
        Site.RequestParameterProperty => [Parameter("query", Holding(schema))],
        Site.RequestHeaderProperty => [Parameter("header", Holding(schema))],
        Site.ResponseBody => Responses(schema),
        Site.ResponseProperty => Responses(Holding(schema)),
        Site.ResponseWriteOnlyProperty => Responses(Holding(Marked(schema, "writeOnly"))),
        _ => [$"{{ responses: {{ '200': {{ description: Done, headers: {{ X-A: {{ schema: {schema} }} }} }} }} }}"],
    };

    private static IEnumerable<string> Requests(string schema) => MediaTypes.Select(mediaType =>
        $"{{ requestBody: {{ content: {{ {mediaType}: {{ schema: {schema} }} }} }}, responses: {{ '204': {{ description: Done }} }} }}");

    private static IEnumerable<string> Responses(string schema) => MediaTypes.Select(mediaType =>
        $"{{ responses: {{ '200': {{ description: Done, content: {{ {mediaType}: {{ schema: {schema} }} }} }} }} }}");

    private static string Parameter(string place, string schema) =>
        $"{{ parameters: [ {{ name: a, in: {place}, schema: {schema} }} ], responses: {{ '204': {{ description: Done }} }} }}";

    private static string Holding(string schema) => $"{{ type: object, properties: {{ value: {schema} }} }}";

    // What a reference leads to has the mark itself.
    private static string Marked(string schema, string keyword) =>
        schema.StartsWith("{ $ref", StringComparison.Ordinal) ? schema : $"{{ {keyword}: true, {schema.TrimStart('{', ' ')}";
}
