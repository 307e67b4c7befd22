namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>What OpenAPI 3.1 takes from JSON Schema.</summary>
public class OpenApi31Tests() : KindTests("openapi31")
{
    [TestCase("""{"name":null}""", TestName = "A required member that may be null")]
    [TestCase("""{"name":"n","constant":"fixed"}""", TestName = "A constant")]
    [TestCase("""{"name":"n","either":"5"}""", TestName = "A text where an integer is allowed, too")]
    [TestCase("""{"name":"n","either":5}""", TestName = "An integer where a text is allowed, too")]
    [TestCase("""{"name":"n","child":{"x":"1"},"described":{"x":"2"}}""", TestName = "A reference beside null, and one with words of its own")]
    [TestCase("""{"name":"n","list":["a",null]}""", TestName = "Null in a list")]
    [TestCase("""{"name":"n","bytes":"AAEC"}""", TestName = "Bytes in base64")]
    [TestCase("""{"name":"n","pair":["a",1]}""", TestName = "A tuple")]
    [TestCase("""{"name":"n","byPattern":{"x-a":1}}""", TestName = "A map whose names have a pattern")]
    [TestCase("""{"name":"n","anything":[1,{"a":null}]}""", TestName = "Anything")]
    public async Task Survives(string json) => Assert.That(await RoundTripAsync("SendValue", "Value31", json), Is.EqualTo(json));

    [TestCase(1.0)]
    [TestCase(2.0)]
    public Task A_bound_that_is_excluded_is_refused(double over) => Assert.ThatAsync(
        () => SendAsync("SendValue", Client.Make("Value31", ("Name", "n"), ("Over", over))),
        Throws.ArgumentException.With.Message.Contains("over"));

    [Test]
    public async Task A_file_has_a_media_type_and_bytes_an_encoding()
    {
        var file = new Runtime.FileContent(new MemoryStream([1]), "f");
        var sent = await SendAsync("SendFile", Client.Make("SendFileForm", ("File", file), ("Text", new byte[] { 0, 1, 2 })));
        Assert.That(sent.Text, Does.Contain("filename=\"f\"").And.Contain("AAEC"));
    }
}
