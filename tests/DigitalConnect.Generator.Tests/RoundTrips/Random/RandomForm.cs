using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>A form that was made by chance.</summary>
/// <param name="MediaType">The media type of the form.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record RandomForm(string MediaType, IReadOnlyList<RandomParameter> Fields)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static Gen<RandomForm> Any { get; } =
        from mediaType in Gen.Elements(UrlEncoded, "multipart/form-data")
        from names in RandomText.Distinct(RandomText.Name.Where(name => name.Length > 0 && !name.StartsWith('$') && !name.Contains('\0')), 1, 6)
        from fields in Gen.CollectToList(names.Select(Field))
        select new RandomForm(mediaType, [.. fields]);

    /// <summary>The form as an object; every field is required.</summary>
    public RandomSchema Schema => new(
        RandomJson.Object(
            ("type", "\"object\""),
            ("required", RandomJson.Array(Fields.Select(one => RandomJson.Quote(one.Wire)))),
            ("properties", Members(Fields.Select(one => one.Schema.Json)))),
        Gen.CollectToList(Fields.Select(one => one.Schema.Values)).Select(values => Members(values)));

    /// <summary>Reads a form that was sent.</summary>
    public string Read(RecordedRequest request)
    {
        var sent = request.Header("Content-Type")!.StartsWith(UrlEncoded, StringComparison.Ordinal) ? Pairs(request.Text) : Parts(request);
        return Members(Fields.Select(field => field.Shape switch
        {
            ParameterShape.TextList => RandomJson.Array(sent.Where(one => one.Name == field.Wire).Select(one => RandomJson.Quote(one.Value))),
            ParameterShape.Text => RandomJson.Quote(sent.Single(one => one.Name == field.Wire).Value),
            _ => sent.Single(one => one.Name == field.Wire).Value,
        }));
    }

    private static Gen<RandomParameter> Field(string name) =>
        from shape in Gen.Elements(ParameterShape.Text, ParameterShape.Text, ParameterShape.Literal, ParameterShape.TextList, ParameterShape.Json)
        from members in new RandomComponents(isOpenApi31: false).Members(0, [("id", new("""{"type":"integer"}""", Gen.Constant("1")))])
        let text = new RandomSchema("""{"type":"string"}""", RandomText.Any.Select(RandomJson.Quote))
        let schema = shape switch
        {
            ParameterShape.Literal => new RandomSchema("""{"type":"integer"}""", Gen.Elements("1", "-9223372036854775808")),
            ParameterShape.TextList => new RandomSchema(
                """{"type":"array","items":{"type":"string"}}""",
                from count in Gen.Choose(1, 3) from elements in text.Values.ArrayOf(count) select RandomJson.Array(elements)),
            ParameterShape.Json => members,
            _ => text,
        }
        select new RandomParameter(name, "form", "form", true, shape, schema);

    private string Members(IEnumerable<string> values) => RandomJson.Object(Fields.Select(one => one.Wire).Zip(values));

    private static List<(string Name, string Value)> Pairs(string text) =>
        [.. text.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1])))];

    private static List<(string Name, string Value)> Parts(RecordedRequest request)
    {
        var boundary = "--" + request.Header("Content-Type")!.Split("boundary=")[1].Trim('"');
        return [.. request.Text.Split(boundary)[1..^1].Select(Part)];
    }

    // As browsers write names: UTF-8, and what would end them escaped.
    private static (string Name, string Value) Part(string part)
    {
        var (head, body) = part.Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : throw new FormatException(part);
        var name = head[(head.IndexOf("name=\"", StringComparison.Ordinal) + 6)..];
        return (name[..name.IndexOf('"', StringComparison.Ordinal)].Replace("%22", "\"", StringComparison.Ordinal)
            .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal), body[..^2]);
    }
}
