namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>What a server sends and a program sends back is the same value: read by a generated client, and written by it.</summary>
public class ValueTests
{
    private RecordingServer _server = null!;

    [SetUp]
    public void Start() => _server = new RecordingServer();

    [TearDown]
    public void Stop() => _server.Dispose();

    [TestCase("""{"integer":9007199254740993}""", TestName = "An integer beyond 53 bits")]
    [TestCase("""{"integer":-9223372036854775808}""", TestName = "A 64-bit integer without a format")]
    [TestCase("""{"int64":9223372036854775807}""", TestName = "The greatest int64")]
    [TestCase("""{"uint64":18446744073709551615}""", TestName = "The greatest uint64")]
    [TestCase("""{"huge":-1}""", TestName = "A negative integer whose limit is beyond int64")]
    [TestCase("""{"huge":18446744073709551615}""", TestName = "The limit beyond int64 itself")]
    [TestCase("""{"beyond":99999999999999999999999999}""", TestName = "An integer beyond 64 bits")]
    [TestCase("""{"exponent":10000000000000000000}""", TestName = "An integer whose limit is written with an exponent")]
    [TestCase("""{"number":1E+300}""", TestName = "A number beyond decimals")]
    [TestCase("""{"number":0.1}""", TestName = "A number that no double holds exactly")]
    [TestCase("""{"decimal":1.0000000000000000000000000001}""", TestName = "A decimal of 29 digits")]
    [TestCase("""{"decimal":1.10}""", TestName = "A decimal with a zero at its end")]
    [TestCase("""{"time":"2024-02-29T23:59:59.1234567+05:30"}""", TestName = "A time with an offset and all its digits")]
    [TestCase("""{"time":"0001-01-01T00:00:00+00:00"}""", TestName = "The first point in time")]
    [TestCase("""{"clock":"23:59:59.1234567"}""", TestName = "A time of the day")]
    [TestCase("""{"duration":"P1DT2H3M4.5S"}""", TestName = "A duration")]
    [TestCase("""{"small":-1}""", TestName = "A negative value of an enumeration")]
    [TestCase("""{"wide":-9223372036854775808}""", TestName = "An enumeration of 64 bits")]
    [TestCase("""{"unsigned":18446744073709551615}""", TestName = "An enumeration of 64 bits without a sign")]
    [TestCase("""{"widest":99999999999999999999}""", TestName = "An enumeration beyond 64 bits")]
    [TestCase("""{"colors":["red",null,"blue"]}""", TestName = "Null in a list of an enumeration")]
    [TestCase("""{"colorsByName":{"a":null,"b":"blue"}}""", TestName = "Null in a map of an enumeration")]
    [TestCase("""{"numbers":[1,null,2]}""", TestName = "Null in a list of numbers that are an enumeration")]
    [TestCase("""{"either":"5"}""", TestName = "A text that looks like a number, where both are allowed")]
    [TestCase("""{"either":5}""", TestName = "A number, where a text is allowed, too")]
    [TestCase("""{"new":12345678901234567890}""", TestName = "An unknown integer beyond 64 bits")]
    [TestCase("""{"new":12345678901234567890.123456789}""", TestName = "An unknown number of 29 digits")]
    [TestCase("""{"new":1.2345678901234567E-20}""", TestName = "An unknown small number of 17 digits")]
    [TestCase("""{"new":1.7976931348623157E+308}""", TestName = "An unknown number beyond decimals")]
    [TestCase("""{"new":{"a":[1,null,{"b":true}],"":"x","\u0000\"\\":0.5}}""", TestName = "An unknown object")]
    public async Task Survives(string json) => Assert.That(await RoundTripAsync("Value", json), Is.EqualTo(json));

    [TestCase("""{"guid":"0F8FAD5BD9CB469FA16570867728950E"}""", TestName = "without hyphens, in upper case")]
    [TestCase("""{"guid":"{0f8fad5b-d9cb-469f-a165-70867728950e}"}""", TestName = "in braces")]
    [TestCase("""{"guid":"(0f8fad5b-d9cb-469f-a165-70867728950e)"}""", TestName = "in parentheses")]
    [TestCase("""{"guid":"0F8FAD5B-D9CB-469F-A165-70867728950E"}""", TestName = "in upper case")]
    [TestCase("""{"guid":"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"}""", TestName = "as a URN (RFC 9562)")]
    public async Task A_UUID_is_read_in_every_spelling(string json) =>
        Assert.That(await RoundTripAsync("Value", json), Is.EqualTo("""{"guid":"0f8fad5b-d9cb-469f-a165-70867728950e"}"""));

    [TestCase("""{"time":"2016-12-31T23:59:60Z"}""", """{"time":"2017-01-01T00:00:00+00:00"}""", TestName = "A leap second is the next second")]
    [TestCase("""{"time":"2016-12-31T18:59:60.5-05:00"}""", """{"time":"2016-12-31T19:00:00.5-05:00"}""", TestName = "A leap second elsewhere")]
    [TestCase("""{"time":"2024-02-29t23:59:59z"}""", """{"time":"2024-02-29T23:59:59+00:00"}""", TestName = "A time in small letters (RFC 3339)")]
    [TestCase("""{"clock":"12:30:00Z"}""", """{"clock":"12:30:00"}""", TestName = "A time of the day in UTC")]
    [TestCase("""{"clock":"23:59:60"}""", """{"clock":"23:59:59.9999999"}""", TestName = "A leap second at the end of the day")]
    [TestCase("""{"duration":"P2W"}""", """{"duration":"P14D"}""", TestName = "A duration in weeks")]
    [TestCase("""{"duration":"-P1W"}""", """{"duration":"-P7D"}""", TestName = "A negative duration in weeks")]
    [TestCase("""{"duration":"P1W2DT3H"}""", """{"duration":"P9DT3H"}""", TestName = "A duration of weeks and days")]
    [TestCase("""{"text":1.10}""", """{"text":"1.10"}""", TestName = "An id that is sent as a number is the text that was sent")]
    [TestCase("""{"text":12345678901234567890123}""", """{"text":"12345678901234567890123"}""", TestName = "A long id that is sent as a number")]
    [TestCase("""{"integer":5.0}""", """{"integer":5}""", TestName = "An integer with a point")]
    [TestCase("""{"integer":9007199254740993.0}""", """{"integer":9007199254740993}""", TestName = "A large integer with a point")]
    [TestCase("""{"integer":1e3}""", """{"integer":1000}""", TestName = "An integer with an exponent")]
    public async Task Is_the_same_in_the_words_of_dotnet(string json, string written) =>
        Assert.That(await RoundTripAsync("Value", json), Is.EqualTo(written));

    [Test]
    public async Task What_is_read_only_is_not_sent_and_what_is_write_only_is_not_expected()
    {
        var sent = await RoundTripAsync("Child", """{"id":"1","name":"n","note":"from the server"}""");
        Assert.That(sent, Is.EqualTo("""{"name":"n","secret":""}"""));
    }

    [Test]
    public async Task What_is_read_only_is_not_sent_in_a_form()
    {
        var child = OwnDocuments.Client("values").Make("Child", ("Name", "n"), ("Secret", "s"), ("Note", "x"), ("Id", "1"),
            ("UnknownMembers", new Dictionary<string, object?> { ["more"] = 1.5 }));
        await OwnDocuments.Client("values").CallAsync(_server.Address, "PostForm", child);
        Assert.That(_server.Last.Text, Is.EqualTo("name=n&secret=s&more=1.5"));
    }

    [Test]
    public async Task What_the_child_of_an_allOf_requires_is_required()
    {
        var child = OwnDocuments.Client("values").Make("Child", ("Secret", "s"));
        var refusal = (await Assert.ThrowsAsync<ArgumentException>(() =>
            OwnDocuments.Client("values").CallAsync(_server.Address, "PostChild", child)))!;
        Assert.That(refusal.Message, Does.Contain("name is required"));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_member_is_not_sent_twice()
    {
        var unknown = new Dictionary<string, object?> { ["text"] = "b" };
        var value = OwnDocuments.Client("values").Make("Value", ("Text", "a"), ("UnknownMembers", unknown));
        var refusal = (await Assert.ThrowsAsync<ArgumentException>(() =>
            OwnDocuments.Client("values").CallAsync(_server.Address, "PostValue", value)))!;
        Assert.That(refusal.Message, Does.Contain("text"));
        Assert.That(_server.Requests, Is.Empty);
    }

    private async Task<string> RoundTripAsync(string schema, string json)
    {
        _server.Answer = request => request.Method == "GET" ? json : null;
        var client = OwnDocuments.Client("values");
        var value = await client.CallAsync(_server.Address, "Get" + schema);
        await client.CallAsync(_server.Address, "Post" + schema, value);
        return _server.Last.Text;
    }
}
