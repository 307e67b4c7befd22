using System.Text;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>How the values of a parameter look.</summary>
internal enum ParameterShape
{
    Text,
    Literal,
    TextList,
    LiteralList,
    Object,
    Json,
}

/// <summary>A parameter that was made by chance.</summary>
/// <param name="Wire">Its name.</param>
/// <param name="Place">Where it is: path, query, header, cookie.</param>
/// <param name="Style">Its style.</param>
/// <param name="Explodes">Whether it is exploded.</param>
/// <param name="Shape">What its values are.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record RandomParameter(string Wire, string Place, string Style, bool Explodes, ParameterShape Shape, RandomSchema Schema)
{
    public string Json => RandomJson.Object(
    [
        ("name", RandomJson.Quote(Wire)),
        ("in", RandomJson.Quote(Place)),
        ("required", "true"),
        .. Shape == ParameterShape.Json ? new[] { ("content", RandomJson.Object(("application/json", RandomJson.Object(("schema", Schema.Json))))) }
            : [("style", RandomJson.Quote(Style)), ("explode", Explodes ? "true" : "false"), ("schema", Schema.Json)],
    ]);

    /// <summary>Reads the value from a request, by the rules of OpenAPI and without a look at the generator.</summary>
    public string Read(RecordedRequest request, string segment) => Place switch
    {
        "path" => OfPath(segment),
        "header" => Parsed(request.Header(Wire) ?? "(not sent)", ",", Explodes, text => text),
        "cookie" => Scalar(Uri.UnescapeDataString((request.Header("Cookie") ?? "").Split("; ")
            .Single(cookie => cookie.StartsWith(Wire + "=", StringComparison.Ordinal))[(Wire.Length + 1)..])),
        _ => OfQuery(request.Query),
    };

    private string OfPath(string segment) => (Style, Explodes, Shape) switch
    {
        (_, _, ParameterShape.Json) => Uri.UnescapeDataString(segment),
        ("label", true, _) => Parsed(segment[1..], ".", true, Uri.UnescapeDataString),
        ("label", _, _) => Parsed(segment[1..], ",", false, Uri.UnescapeDataString),
        ("matrix", true, ParameterShape.Object) => Parsed(segment[1..], ";", true, Uri.UnescapeDataString),
        ("matrix", true, ParameterShape.TextList or ParameterShape.LiteralList) =>
            Parsed(string.Join(',', segment[1..].Split(';').Select(WithoutName)), ",", true, Uri.UnescapeDataString),
        ("matrix", _, _) => Parsed(WithoutName(segment[1..]), ",", false, Uri.UnescapeDataString),
        _ => Parsed(segment, ",", Explodes, Uri.UnescapeDataString),
    };

    private string OfQuery(string query)
    {
        var pairs = query.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (Name: Uri.UnescapeDataString(pair[0]),
            Value: pair[1])).ToList();
        var own = pairs.Where(pair => pair.Name == Wire).Select(pair => pair.Value).ToList();
        return (Shape, Style, Explodes) switch
        {
            (ParameterShape.Json, _, _) => Uri.UnescapeDataString(own.Single()),
            (ParameterShape.Object, "deepObject", _) => Members(pairs.Where(pair => pair.Name.StartsWith(Wire + "[", StringComparison.Ordinal))
                .Select(pair => (pair.Name[(Wire.Length + 1)..^1], pair.Value)), Uri.UnescapeDataString),
            (ParameterShape.Object, _, true) => Members(pairs.Where(pair => pair.Name.StartsWith(RandomParameters.Exploded,
                StringComparison.Ordinal)),
                Uri.UnescapeDataString),
            (ParameterShape.TextList or ParameterShape.LiteralList, _, true) => List(own.Select(Uri.UnescapeDataString)),
            (_, "spaceDelimited", _) => Parsed(own.Single(), "%20", false, Uri.UnescapeDataString),
            (_, "pipeDelimited", _) => Parsed(own.Single(), "%7C", false, Uri.UnescapeDataString),
            _ => Parsed(own.Single(), ",", false, Uri.UnescapeDataString),
        };
    }

    private string WithoutName(string text) =>
        text.StartsWith(Uri.EscapeDataString(Wire) + "=", StringComparison.Ordinal) ? text[(Uri.EscapeDataString(Wire).Length + 1)..]
            : throw new FormatException($"{text} is not of {Wire}.");

    private string Parsed(string text, string separator, bool explodes, Func<string, string> unescape) => Shape switch
    {
        ParameterShape.TextList or ParameterShape.LiteralList => List(text.Split(separator).Select(unescape)),
        ParameterShape.Object when explodes => Members(text.Split(separator).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])),
            unescape),
        ParameterShape.Object => Members(text.Split(separator).Chunk(2).Select(pair => (pair[0], pair[1])), unescape),
        ParameterShape.Json => text,
        _ => Scalar(unescape(text)),
    };

    private string Scalar(string text) => Shape is ParameterShape.Text or ParameterShape.TextList ? RandomJson.Quote(text) : text;

    private string List(IEnumerable<string> elements) => RandomJson.Array(elements.Select(Scalar));

    // The members of objects are texts.
    private static string Members(IEnumerable<(string Name, string Value)> members, Func<string, string> unescape) =>
        RandomJson.Object(members.Select(one => (unescape(one.Name), RandomJson.Quote(unescape(one.Value)))));
}
