using System.Collections;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>What holds itself ends with one exception, or with one error of the build, and never with the process.</summary>
public class CycleTests
{
    private RecordingServer _server = null!;

    [SetUp]
    public void Start() => _server = new RecordingServer();

    [TearDown]
    public void Stop() => _server.Dispose();

    [TestCase("PostNode", "Next")]
    [TestCase("PostNode", "All")]
    [TestCase("PostNode", "ByName")]
    [TestCase("PostNode", "UnknownMembers")]
    [TestCase("GetQuery", "Next")]
    [TestCase("GetQuery", "All")]
    public async Task A_value_that_holds_itself_is_refused(string operation, string member)
    {
        var node = Client.Make("Node");
        var property = node.GetType().GetProperty(member)!;
        property.SetValue(node, member switch
        {
            "All" => List(node),
            "ByName" or "UnknownMembers" => Map(property.PropertyType, node),
            _ => node,
        });
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Client.CallAsync(_server.Address, operation, node));
        Assert.That(refusal!.Message, Does.Contain("holds itself").Or.Contain("cannot be written as JSON"));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task Unknown_members_that_hold_themselves_are_refused()
    {
        var members = new Dictionary<string, object?>();
        members["self"] = members;
        var node = Client.Make("Node", ("UnknownMembers", members));
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Client.CallAsync(_server.Address, "PostNode", node));
        Assert.That(refusal!.Message, Does.Contain("holds itself"));
    }

    [Test]
    public async Task A_choice_that_holds_itself_is_refused()
    {
        var tree = Client.Make("Tree");
        var list = List(tree);
        tree.GetType().GetProperties().Single(one => one.PropertyType.IsInstanceOfType(list) && one.PropertyType != typeof(object))
            .SetValue(tree, list);
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Client.CallAsync(_server.Address, "PostTree", tree));
        Assert.That(refusal!.Message, Does.Contain("holds itself"));
        Assert.Throws<ArgumentException>(() => Newtonsoft.Json.JsonConvert.SerializeObject(tree));
    }

    [Test]
    public async Task Schemas_that_hold_themselves_hold_any_value()
    {
        const string Json = """{"lists":[[],[[]]],"maps":{"a":{"b":{}}},"child":{"lists":[]}}""";
        _server.Answer = request => request.Method == "GET" ? Json : null;
        await Client.CallAsync(_server.Address, "PostNest", await Client.CallAsync(_server.Address, "GetNest"));
        Assert.That(_server.Last.Text, Is.EqualTo(Json));
    }

    [TestCase("""A: { $ref: "#/components/schemas/A" }""")]
    [TestCase("""A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" }""")]
    [TestCase("""A: { allOf: [ { $ref: "#/components/schemas/A" } ] }""")]
    [TestCase("""A: { allOf: [ { $ref: "#/components/schemas/B" } ] }, B: { allOf: [ { $ref: "#/components/schemas/A" } ] }""")]
    [TestCase("""A: { oneOf: [ { $ref: "#/components/schemas/A" } ] }""")]
    [TestCase("""A: { oneOf: [ { $ref: "#/components/schemas/B" }, { type: string } ] }, B: { anyOf: [ { $ref: "#/components/schemas/A" } ] }""")]
    [TestCase("""A: { type: array, items: { type: array, items: { $ref: "#/components/schemas/A" } } }""")]
    [TestCase("""
        A: { additionalProperties: { $ref: "#/components/schemas/A" }, properties: { a: { $ref: "#/components/schemas/A" } }, required: [ a ] }
        """)]
    [TestCase("""A: &a { type: object, properties: { a: *a } }""")]
    public void Schemas_that_lead_to_themselves_are_read_or_refused(string schemas)
    {
        try
        {
            Read($"{{ {schemas} }}");
        }
        catch (Documents.ContractException refusal)
        {
            Assert.That(refusal.Message, Is.Not.Empty);
        }
    }

    [Test]
    public void A_document_that_is_nested_too_deeply_is_refused([Values("[", "{\"a\":", "- ")] string opening)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "deep.json");
        File.WriteAllText(path, "{\"openapi\":\"3.0.3\",\"x\":" + string.Concat(Enumerable.Repeat(opening, 50_000)));
        Assert.Throws<Documents.ContractException>(() => Generation.ClientGeneration.Read(path, "Client"));
    }

    [Test]
    public void A_line_that_is_indented_less_than_what_it_is_in_is_refused()
    {
        var refusal = Assert.Throws<Documents.ContractException>(() => Read("{ A: { oneOf: [ { type: string } ] },\nB: { type: string } }"))!;
        Assert.That(refusal.Message, Does.Contain("no valid YAML"));
    }

    private static GeneratedClient Client => OwnDocuments.Client("cycles");

    private static void Read(string schemas)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "contract.yaml");
        File.WriteAllText(path, $$$"""
            openapi: 3.0.3
            info: { title: T, version: "1" }
            paths:
              /a:
                get:
                  operationId: getA
                  responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } }
            components: { schemas: {{{schemas}}} }
            """);
        Rendering.NSwagDocument.Of(Generation.ClientGeneration.Read(path, "Client").Contract, "Generated", new HashSet<string>());
    }

    private static object List(object element)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element.GetType()))!;
        list.Add(element);
        return list;
    }

    private static object Map(Type type, object value)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type.GetGenericArguments()[1]))!;
        map.Add("self", value);
        return map;
    }
}
