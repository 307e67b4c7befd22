using System.Text.Json.Nodes;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Names that C#, .NET, the runtime or the generated code have, too, and names that are hardly any, reach the wire as they are.</summary>
public class NameTests
{
    private RecordingServer _server = null!;

    [SetUp]
    public void Start() => _server = new RecordingServer();

    [TearDown]
    public void Stop() => _server.Dispose();

    [TestCase("""{"package":{"a":"1"},"packageJson":{"a":"2"}}""")]
    [TestCase("""{"httpMethod":"get","regex":{"pattern":"x"},"string":{"string":"s"},"system":{"task":"2024-02-29T00:00:00+00:00"}}""")]
    [TestCase("""{"task":{"a":"https://a.example/"},"object":{"a":[1,null]},"exception":{"message":"m"},"uri":{"a":"b"}}""")]
    [TestCase("""{"format":"a","missing":1,"client":{"a":"1"},"users":{"users":"u"},"namespace":{"a":"1"}}""")]
    [TestCase("""{"class":"a","Class":"b","names":"n","UnknownMembers":"u","Equals":"e","getType":"t","really unknown":1}""")]
    [TestCase("""{"user_name":"1","user-name":"2","userName":"3"}""")]
    [TestCase("""{"":"empty","😀":"s","\u0001\n\"\\\u2028":"controls","+1":1,"-1":-1,"1":1}""")]
    [TestCase("""{"$":""}""")]
    [TestCase("""{"$":"-"}""")]
    [TestCase("""{"$":"a\"b\\c\n\u2028"}""")]
    [TestCase("""{"$":"😀"}""")]
    [TestCase("""{"$":"a"}""")]
    public async Task Survives(string json)
    {
        _server.Answer = request => request.Method == "GET" ? json : null;
        var client = OwnDocuments.Client("names");
        await client.CallAsync(_server.Address, "PostValue", await client.CallAsync(_server.Address, "GetValue"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(_server.Last.Text), JsonNode.Parse(json)), Is.True, _server.Last.Text);
    }

    [Test]
    public async Task One_name_in_several_places_reaches_each()
    {
        var (list, others) = (new List<string> { "l" }, new List<string> { "o" });
        await OwnDocuments.Client("names").CallAsync(_server.Address, "GetPlaces", "path", "c/d", "query", "header", "cookie", list, others, "smile",
            "quote", "directive", "caller", "token");
        Assert.That((_server.Last.Target, _server.Last.Header("id"), _server.Last.Header("Cookie")), Is.EqualTo((
            "/places/path/c%2Fd?id=query&ids=l&ids%5B%5D=o&%F0%9F%98%80=smile&a%22b%5Cc%0A%E2%80%A8=quote&%23if=directive&call=caller"
            + "&cancellationToken=token", "header", "id=cookie")));
    }

    [Test]
    public async Task Operations_that_differ_by_style_are_two()
    {
        await OwnDocuments.Client("names").CallAsync(_server.Address, "GetD");
        await OwnDocuments.Client("names").CallAsync(_server.Address, "GetD2");
        Assert.That(string.Join(" ", _server.Requests.Select(request => request.Method)), Is.EqualTo("GET POST"));
    }
}
