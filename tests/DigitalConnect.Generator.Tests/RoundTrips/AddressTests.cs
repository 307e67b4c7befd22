namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>The request line and the headers are what the contract and the arguments say, escaped once.</summary>
public class AddressTests
{
    private RecordingServer _server = null!;

    [SetUp]
    public void Start() => _server = new RecordingServer();

    [TearDown]
    public void Stop() => _server.Dispose();

    [TestCase("GetUnicode", "/%D0%B4%D0%BE%D0%BA%D1%83%D0%BC%D0%B5%D0%BD%D1%82%D1%8B/%C3%BC%20b/a%2Fb%3F%23%25%20%C3%A9", "a/b?#% é")]
    [TestCase("GetBraces", "/a%7Bb/c%7Dd")]
    [TestCase("GetQuotes", "/quotes/%22'%60%5C%7C%5E%3C%3E%5B%5D/%41%25zz")]
    [TestCase("GetFixed", "/fixed?kind=a&%C3%A4b")]
    [TestCase("GetFixed", "/fixed?kind=a&%C3%A4b&q=x%26y", "x&y")]
    [TestCase("GetSeveral", "/several/2024-2.json", 2024L, 2L, "json")]
    [TestCase("GetAnything", "/anything/1.5", 1.5)]
    [TestCase("GetAnything", "/anything/a%2Fb", "a/b")]
    public async Task Is_escaped(string operation, string target, params object?[] arguments)
    {
        await CallAsync(_server.Address, operation, arguments);
        Assert.That(_server.Last.Target, Is.EqualTo(target));
    }

    [TestCase("", "/a%7Bb/c%7Dd")]
    [TestCase("/", "/a%7Bb/c%7Dd")]
    [TestCase("/base/path", "/base/path/a%7Bb/c%7Dd")]
    [TestCase("/base/path/", "/base/path/a%7Bb/c%7Dd")]
    [TestCase("/base?key=1", "/base/a%7Bb/c%7Dd")]
    [TestCase("/b%C3%A4se/?key=1#f", "/b%C3%A4se/a%7Bb/c%7Dd")]
    public async Task The_path_of_the_base_address_stays(string path, string target)
    {
        await CallAsync(new Uri(_server.Address.GetLeftPart(UriPartial.Authority) + path), "GetBraces");
        Assert.That(_server.Last.Target, Is.EqualTo(target));
    }

    [TestCase("GetUnicode", ".")]
    [TestCase("GetUnicode", "..")]
    [TestCase("GetUnicode", "")]
    [TestCase("GetUnicode", "a\r\nb")]
    [TestCase("GetAnything", "..")]
    [TestCase("GetEither", "..")]
    public async Task What_would_change_the_path_is_refused(string operation, string value)
    {
        var argument = operation == "GetEither" ? Either("Id", value) : value;
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(_server.Address, operation, argument));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_choice_is_spelled_as_what_it_is()
    {
        await CallAsync(_server.Address, "GetEither", Either("Id", "a b"), Either("Q", new List<string> { "x", "y" }), Either("XId", 7L));
        Assert.That((_server.Last.Target, _server.Last.Header("X-Id")), Is.EqualTo(("/either/a%20b?q=x&q=y", "7")));
        await CallAsync(_server.Address, "GetEither", Either("Id", 5L), Either("Q", "z"));
        Assert.That(_server.Last.Target, Is.EqualTo("/either/5?q=z"));
    }

    [Test]
    public async Task Labels_and_matrices_are_led_by_their_signs()
    {
        await CallAsync(_server.Address, "GetLabelled", new List<long> { 1, 2 }, "a/b");
        Assert.That(_server.Last.Target, Is.EqualTo("/labelled/.1.2/;id=a%2Fb"));
    }

    [Test]
    public async Task Headers_that_dotnet_files_under_content_arrive()
    {
        await CallAsync(_server.Address, "GetHeaders", "de", "0");
        Assert.That((_server.Last.Header("Content-Language"), _server.Last.Header("Expires")), Is.EqualTo(("de", "0")));
        await CallAsync(_server.Address, "PostTyped", OwnDocuments.Client("addresses").Make("Typed", ("A", "a")), "application/vnd.x+json");
        Assert.That((_server.Last.Header("Content-Type"), _server.Last.Text), Is.EqualTo(("application/vnd.x+json", """{"a":"a"}""")));
    }

    [Test]
    public async Task A_line_break_in_a_header_is_refused()
    {
        var client = OwnDocuments.Client("addresses");
        var map = new Dictionary<string, string> { ["k"] = "v\r\nInjected: 1" };
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(_server.Address, "GetHeaders", "de\r\nInjected: 1"));
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(_server.Address, "GetHeaders", null, null,
            client.Make("XObject", ("A", "a\nb"))));
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(_server.Address, "GetHeaders", null, null, null, map));
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(_server.Address, "GetEither", Either("Id", "a"), null, Either("XId", "a\r\nb")));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task An_empty_list_is_no_header()
    {
        await CallAsync(_server.Address, "GetHeaders", null, null, null, null, new List<long>());
        Assert.That(_server.Last.Header("X-Numbers"), Is.Null);
    }

    private static object Either(string type, object value)
    {
        var union = OwnDocuments.Client("addresses").Make(type);
        union.GetType().GetProperties().First(one => one.PropertyType.IsInstanceOfType(value)
            || Nullable.GetUnderlyingType(one.PropertyType) == value.GetType()).SetValue(union, value);
        return union;
    }

    private static Task<object?> CallAsync(Uri address, string operation, params object?[] arguments) =>
        OwnDocuments.Client("addresses").CallAsync(address, operation, arguments);
}
