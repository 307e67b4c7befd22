namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>How a part of a form is spelled is written, or what OpenAPI says of parts of which nothing is.</summary>
internal sealed class FormEncodingTests
{
    private const string Multipart = "multipart/form-data";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Text = "{ type: string }";
    private const string Texts = "{ type: array, items: { type: string } }";
    private const string File = "{ type: string, format: binary }";

    [TestCase(Multipart, Text, "", "contentType: application/xml")]
    [TestCase(Multipart, Text, "contentType: application/xml", "")]
    [TestCase(Multipart, File, "", "contentType: image/png")]
    [TestCase(Multipart, Texts, "contentType: text/plain", "contentType: text/csv")]
    [TestCase(Multipart, "{ type: object }", "", "contentType: application/xml")]
    [TestCase(Multipart, File, "contentType: 'image/png, image/jpeg'", "contentType: image/png")]
    [TestCase(Form, Texts, "", "style: spaceDelimited")]
    [TestCase(Form, Texts, "", "explode: false")]
    [TestCase(Form, "{ type: object }", "style: deepObject", "")]
    public Task A_part_that_is_spelled_otherwise_breaks(string media, string part, string before, string after) => VerdictCases.GiveAsync(
        (Request(media, part, before), Request(media, part, after), "error: request-body-encoding-changed"),
        (Callback(media, part, after), Callback(media, part, before), "error: response-body-encoding-changed"));

    [TestCase(Multipart, Text, "contentType: text/plain")]
    [TestCase(Multipart, "{ type: integer }", "contentType: text/plain")]
    [TestCase(Multipart, "{ type: object }", "contentType: application/json")]
    [TestCase(Multipart, "{ type: array, items: { type: object } }", "contentType: application/json")]
    [TestCase(Multipart, File, "contentType: application/octet-stream")]
    [TestCase(Form, Texts, "style: form, explode: true")]
    [TestCase(Form, Text, "explode: false")]
    [TestCase("application/json", Text, "contentType: application/xml")]
    public async Task What_says_no_more_than_the_default_is_no_change(string media, string part, string encoding)
    {
        await VerdictCases.IsUnchangedAsync(Request(media, part, ""), Request(media, part, encoding));
        await VerdictCases.IsUnchangedAsync(Request(media, part, encoding), Request(media, part, ""));
    }

    [Test]
    public Task A_server_may_come_to_read_more_types() => VerdictCases.GiveAsync(
        (Request(Multipart, File, "contentType: image/png"), Request(Multipart, File, "contentType: 'image/png, image/jpeg'"), ""),
        (Request(Multipart, File, "contentType: image/png"), Request(Multipart, File, "contentType: image/*"), ""));

    [Test]
    public async Task The_message_has_what_counts_on_each_side() => Assert.That(
        await VerdictCases.MessagesAsync(Request(Multipart, Text, ""), Request(Multipart, Text, "contentType: application/xml")),
        Is.EqualTo("contentType of 'part' in multipart/form-data went from text/plain to application/xml"));

    private static string Request(string media, string part, string encoding) =>
        Documents.WithOperation($"{{ {Body(media, part, encoding)}, responses: {{ '204': {{ description: Done }} }} }}");

    private static string Callback(string media, string part, string encoding) => Documents.WithOperation(
        $"{{ callbacks: {{ done: {{ '{{$url}}': {{ post: {{ {Body(media, part, encoding)} }} }} }} }}, "
        + "responses: { '204': { description: Done } } }");

    private static string Body(string media, string part, string encoding) =>
        $"requestBody: {{ content: {{ {media}: {{ schema: {{ type: object, properties: {{ part: {part} }} }}"
        + $"{(encoding.Length > 0 ? $", encoding: {{ part: {{ {encoding} }} }}" : "")} }} }} }}";
}
