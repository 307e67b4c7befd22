using System.Net;
using System.Reflection;
using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests;

/// <summary>What a document can ask for beside JSON bodies and simple parameters, generated, compiled and called.</summary>
[NonParallelizable]
public class GeneratedKindsTests
{
    private GeneratedClients _clients = null!;
    private Assembly _assembly = null!;

    [OneTimeSetUp]
    public void Generate()
    {
        _clients = new GeneratedClients().Generate([("kinds", Path.Combine(AppContext.BaseDirectory, "Documents/kinds.yaml"))]);
        Assert.That(_clients.Refused.Values.Select(exception => exception.Message), Is.Empty);
        var compilation = new ClientCompilation(_clients.Code);
        Assert.That(compilation.Diagnostics, Is.Empty);
        _assembly = compilation.Load();
    }

    [OneTimeTearDown]
    public void Clean_up() => _clients.Dispose();

    [Test]
    public async Task Parameters_are_spelled_in_the_style_that_the_contract_names()
    {
        var filter = Make("Form", ("Name", "n"), ("Tags", new List<string> { "a", "b" }));
        var sent = await CallAsync("SearchAsync", "", "p/q", new List<long> { 1, 2 }, filter, new List<string> { "x", "y z" }, "s 1", "de");
        Assert.That(sent.Request,
            Does.StartWith("GET /search/;path=p%2Fq/.1.2?filter%5Bname%5D=n&filter%5Btags%5D=a&filter%5Btags%5D=b&piped=x%7Cy%20z "));
        Assert.That(sent.Request, Does.Contain("Cookie: session=s%201\r\n").And.Contain("Content-Language: de\r\n"));
    }

    [Test]
    public async Task A_form_is_sent_as_a_form()
    {
        var sent = await CallAsync("PostFormAsync", "", Make("Form", ("Name", "a b"), ("Tags", new List<string> { "x", "y" })));
        Assert.That(sent.Request, Does.Contain("Content-Type: application/x-www-form-urlencoded\r\n").And.EndWith("\r\n\r\nname=a+b&tags=x&tags=y"));
    }

    [Test]
    public async Task A_file_is_a_part_of_a_multipart_form()
    {
        var file = new Runtime.FileContent(new MemoryStream("bytes"u8.ToArray()), "a.txt", "text/plain");
        var sent = await CallAsync("UploadAsync", "", Make("Upload", ("File", file), ("Note", "n")));
        Assert.That(sent.Request,
            Does.Contain("multipart/form-data; boundary=").And.Contain("name=\"file\"; filename=\"a.txt\"").And.Contain("bytes")
                .And.Contain("name=\"note\""));
    }

    [Test]
    public async Task A_binary_response_is_a_stream()
    {
        var sent = await CallAsync("GetFileAsync", "the file");
        await using var stream = (Stream)sent.Result!;
        Assert.That(await new StreamReader(stream).ReadToEndAsync(), Is.EqualTo("the file"));
    }

    [Test]
    public async Task A_text_is_sent_and_read_as_it_is()
    {
        var sent = await CallAsync("PostTextAsync", "ümläut", "héllo");
        Assert.That((sent.Request.Contains("Content-Type: text/plain", StringComparison.Ordinal), sent.Result), Is.EqualTo((true, (object)"ümläut")));
        Assert.That(sent.Request, Does.EndWith("héllo"));
    }

    [TestCase("""{"kind":"cat","lives":9}""", "Cat")]
    [TestCase("""{"kind":"dog","tricks":["sit"],"new":1.10}""", "Dog")]
    [TestCase("""{"kind":"fish"}""", "Unknown")]
    public async Task A_value_of_a_union_survives(string json, string member)
    {
        var first = await CallAsync("PostPetAsync", json, Make("Pet", ("Unknown", "x")));
        Assert.That(first.Result!.GetType().GetProperty(member)!.GetValue(first.Result), Is.Not.Null);
        var second = await CallAsync("PostPetAsync", json, first.Result);
        Assert.That(second.Request, Does.EndWith("\r\n\r\n" + json.Replace("1.10", "1.1", StringComparison.Ordinal)));
    }

    private object Make(string type, params (string Name, object Value)[] members)
    {
        var value = Activator.CreateInstance(_assembly.GetType($"Generated.Kinds.{type}", throwOnError: true)!)!;
        foreach (var (name, member) in members)
            value.GetType().GetProperty(name)!.SetValue(value, member);

        return value;
    }

    private async Task<(string Request, object? Result)> CallAsync(string method, string response, params object?[] arguments)
    {
        await using var server = RawServer.Start(exchange => response.Length == 0
            ? exchange.RespondAsync(204)
            : exchange.RespondAsync(200, response, "Content-Type: application/json"));
        using var http = new HttpClient { BaseAddress = server.Address };
        var client = Activator.CreateInstance(_assembly.GetType("Generated.Kinds.CaseClient", throwOnError: true)!, http)!;
        var task = (Task)client.GetType().GetMethod(method)!.Invoke(client, [.. arguments, CancellationToken.None])!;
        await task;
        return (server.Requests.Single().ToString(), task.GetType().GetProperty("Result")?.GetValue(task));
    }
}
