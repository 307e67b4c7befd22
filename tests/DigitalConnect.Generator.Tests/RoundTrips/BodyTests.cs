using System.Text;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Bodies are sent in the media type that the contract names, and read in it.</summary>
public class BodyTests() : KindTests("bodies")
{
    [Test]
    public async Task A_form_spells_its_fields_as_the_contract_says()
    {
        var order = Client.Make(
            "Order",
            ("Id", "a b&c"),
            ("Tags", new List<string> { "x", "y" }),
            ("Pipes", new List<long> { 1, 2 }),
            ("Each", new List<string> { "x", "y" }),
            ("Size", Client.Make("Size", ("Width", 1L))),
            ("Deep", Client.Make("Size", ("Width", 2L))),
            ("Any", "text"),
            ("Created", "by the server alone"));
        var sent = await SendAsync("SendForm", order);
        Assert.That(sent.Header("Content-Type"), Is.EqualTo("application/x-www-form-urlencoded"));
        Assert.That(string.Join('\n', sent.Text.Split('&')), Is.EqualTo("""
            id=a+b%26c
            tags=x%2Cy
            pipes=1%7C2
            each=x
            each=y
            size=%7B%22width%22%3A1%7D
            deep%5Bwidth%5D=2
            any=text
            """));
    }

    [Test]
    public async Task A_form_without_named_fields_is_a_map() =>
        Assert.That((await SendAsync("SendFreeForm", new Dictionary<string, string> { ["a"] = "1", ["ü"] = "2" })).Text, Is.EqualTo("a=1&%C3%BC=2"));

    [Test]
    public async Task A_multipart_form_has_a_part_for_each_file_and_field()
    {
        var files = "first second".Split(' ').Select(text => new Runtime.FileContent(Stream(text), text + ".txt", "text/plain")).ToList();
        var form = Client.Make(
            "UploadForm",
            ("Files", files),
            ("At", new DateOnly(2024, 2, 29)),
            ("Note", "a \"note\""),
            ("Meta", Client.Make("Size", ("Width", 3L))),
            ("Rows", "a,ü"),
            ("Pages", new List<string> { "<p>", "<b>" }),
            ("Shape", Client.Make("Size", ("Width", 4L))),
            ("Either", "text"),
            ("Etag", "by the server alone"));
        var sent = await SendAsync("Upload", form);
        Assert.That(sent.Header("Content-Type"), Does.StartWith("multipart/form-data; boundary="));
        Assert.That(string.Join('\n', Parts(sent)), Is.EqualTo("""
            Content-Type: text/plain|Content-Disposition: form-data; name="files"; filename="first.txt"||first
            Content-Type: text/plain|Content-Disposition: form-data; name="files"; filename="second.txt"||second
            Content-Disposition: form-data; name="at"||2024-02-29
            Content-Type: application/json; charset=utf-8|Content-Disposition: form-data; name="note"||"a \"note\""
            Content-Type: application/json; charset=utf-8|Content-Disposition: form-data; name="meta"||{"width":3}
            Content-Type: text/csv; header=present; charset=utf-8|Content-Disposition: form-data; name="rows"||a,ü
            Content-Type: text/html; charset=utf-8|Content-Disposition: form-data; name="pages"||<p>
            Content-Type: text/html; charset=utf-8|Content-Disposition: form-data; name="pages"||<b>
            Content-Type: application/vnd.sizes+json; charset=utf-8|Content-Disposition: form-data; name="shape"||{"width":4}
            Content-Disposition: form-data; name="either"||text
            """));
    }

    [Test]
    public async Task A_file_without_its_form_is_refused_before_anything_is_sent()
    {
        await Assert.ThatAsync(
            () => SendAsync("Upload", Client.Make("UploadForm")), Throws.ArgumentException.With.Message.Contains("files is required"));
        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_binary_body_and_a_binary_response_are_streams()
    {
        Server.Answer = request => request.Text.ToUpperInvariant();
        await using var result = (Stream)(await Client.CallAsync(Server.Address, "Store", Stream("picture")))!;
        Assert.That(await new StreamReader(result).ReadToEndAsync(), Is.EqualTo("PICTURE"));
        Assert.That(Server.Last.Header("Content-Type"), Is.EqualTo("image/png"));
    }

    [Test]
    public async Task A_JSON_media_type_of_its_own_is_sent_and_asked_for_by_its_name()
    {
        var sent = await SendAsync("Patch", Client.Make("Size", ("Width", 4L)));
        Assert.That((sent.Text, sent.Header("Content-Type"), sent.Header("Accept")),
            Is.EqualTo(("""{"width":4}""", "application/merge-patch+json", "application/vnd.sizes+json")));
    }

    [Test]
    public async Task Of_several_media_types_JSON_is_used()
    {
        var sent = await SendAsync("SendSeveral", Client.Make("Size", ("Width", 5L)));
        Assert.That((sent.Text, sent.Header("Content-Type"), sent.Header("Accept")),
            Is.EqualTo(("""{"width":5}""", "text/json", "application/json")));
    }

    [Test]
    public async Task A_refusal_has_the_schema_of_its_range_and_anything_else_that_of_the_default()
    {
        Assert.That(await ErrorOfAsync(418), Is.EqualTo("Refusal"));
        Assert.That(await ErrorOfAsync(503), Is.EqualTo("Failure"));
    }

    private async Task<string> ErrorOfAsync(int status)
    {
        Server.Status = status;
        Server.Answer = _ => """{"why":"w","what":"w"}""";
        var failure = (await Assert.CatchAsync<Runtime.ApiException>(() => Client.CallAsync(Server.Address, "GetStatus")))!;
        return failure.GetType().GetProperty("Error")!.GetValue(failure)!.GetType().Name;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Parts(RecordedRequest request)
    {
        var boundary = request.Header("Content-Type")!.Split("boundary=")[1].Trim('"');
        return request.Text.Split("--" + boundary)[1..^1].Select(part => part.Trim().Replace("\r\n", "|", StringComparison.Ordinal));
    }
}
