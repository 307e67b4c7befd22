using System.Text;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 14: JSON that means harm ends in an answer or in one clear exception, in bounded time and memory.</summary>
public sealed class HostileJsonTests : FaultTest
{
    private const string Ids = "\"id\":\"c-1\",\"message_id\":\"m-1\"";

    private static readonly TestCaseData<string>[] Survived =
    [
        new($"{{{Ids},\"deep\":{new string('[', 10_000)}{new string(']', 10_000)}}}") { TestName = "{m}(nesting of arrays)" },
        new($"{{{Ids},\"deep\":{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}") { TestName = "{m}(nesting of objects)" },
        new($"{{{Ids},\"long\":\"{new string('x', 1_000_000)}\"}}") { TestName = "{m}(a text of 1 MB)" },
        new($"{{{Ids},\"{new string('x', 1_000_000)}\":1}}") { TestName = "{m}(a name of 1 MB)" },
        new($"{{\"id\":\"old\",{Ids},\"message_id\":\"m-1\"}}") { TestName = "{m}(a member twice)" },
        new($"{{\"$type\":\"System.IO.FileInfo, System.IO.FileSystem\",\"$id\":\"1\",\"$ref\":\"1\",\"$values\":[],{Ids}}}")
        {
            TestName = "{m}($type)",
        },
        new($"{{{Ids},\"number\":{new string('9', 1_000_000)}}}") { TestName = "{m}(a number of 1 MB)" },
        new($"{{{Ids},\"number\":0.{new string('9', 1_000_000)}}}") { TestName = "{m}(a fraction of 1 MB)" },
        new($"{{{Ids},\"number\":1e{new string('9', 1_000)}}}") { TestName = "{m}(an exponent of 1,000 digits)" },
        new($"{{{Ids},\"number\":-1e-999999999}}") { TestName = "{m}(a tiny number)" },
        new($"{{{Ids},\"numbers\":[{string.Join(',', Enumerable.Repeat("1e308", 100_000))}]}}") { TestName = "{m}(many numbers)" },
        new($"{{{Ids},\"empty\":[{string.Join(',', Enumerable.Repeat("{}", 300_000))}]}}") { TestName = "{m}(many objects)" },
        new($"{{{Ids},{string.Join(',', Enumerable.Range(0, 80_000).Select(i => $"\"u{i}\":0"))}}}") { TestName = "{m}(many members)" },
        new($"{{{Ids},\"surrogate\":\"\\uD83D\"}}") { TestName = "{m}(half a surrogate pair)" },
        new($"{{{Ids},\"x\":NaN,\"y\":-Infinity,\"z\":undefined}}") { TestName = "{m}(JavaScript)" },
        new($"{{{Ids}}}}}}}]]") { TestName = "{m}(junk behind)" },
        new($"{{{Ids},\"date\":\"\\/Date(9999999999999999999)\\/\"}}") { TestName = "{m}(a date)" },
    ];

    private static readonly TestCaseData<byte[]>[] Bytes =
    [
        new([0xEF, 0xBB, 0xBF, .. "{\"id\":\"c-1\",\"message_id\":\"m-1\"}"u8]) { TestName = "{m}(a byte order mark)" },
        new([.. "{\"id\":\"c-1\",\"message_id\":\"m-1\",\"x\":\""u8, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5,
            .. "\"}"u8]) { TestName = "{m}(invalid UTF-8)" },
        new([.. "{\"id\":\"c-1\",\"message_id\":\"m-1\",\"x\":\""u8, 0xF0, 0x9F]) { TestName = "{m}(broken off within a character)" },
        new([.. "{\"id\":\"c-1\",\"message_id\":\"m-1\",\"x\":\"\0\"}"u8]) { TestName = "{m}(a NUL)" },
    ];

    [TestCaseSource(nameof(Survived))]
    public Task Hostile_JSON_in_a_201_gives_the_ids(string body) => Hostile_bytes_in_a_201_give_the_ids(Encoding.UTF8.GetBytes(body));

    [TestCaseSource(nameof(Bytes))]
    public async Task Hostile_bytes_in_a_201_give_the_ids(byte[] body)
    {
        var server = StartServer(Wire.Bytes(201, body));
        var client = Client(server);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await SendAsync(client);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That((result.ConversationId, result.MessageId), Is.EqualTo(("c-1", "m-1")));
        Assert.That(allocated, Is.LessThan(64 * 1024 * 1024));
    }

    [Test]
    public async Task What_is_no_JSON_is_delivered_all_the_same([Values] bool comment)
    {
        var server = StartServer(Wire.Bytes(
            201, comment ? Encoding.UTF8.GetBytes($"/* comment */{Wire.Created}") : [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Wire.Created)]));

        Assert.That((await FailAsync<DigitalConnectTransportException>(Client(server))).Delivery, Is.EqualTo(DeliveryStatus.Delivered));
    }

    [TestCaseSource(nameof(Survived))]
    public async Task Hostile_JSON_in_an_error_keeps_the_status(string body)
    {
        var server = StartServer(Wire.Respond(400, body));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That((int)failure.StatusCode, Is.EqualTo(400));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Has.Length.LessThan(1000));
    }

    [Test]
    public async Task A_hostile_name_forges_no_line_of_a_log()
    {
        var server = StartServer(Wire.Respond(201, $$"""{"id":"c-1","message_id":"m-1","a\r\nwarn: forged":1,"{{new string('x', 100_000)}}":1}"""));

        await SendAsync(Client(server));

        Assert.That(Log.Lines, Is.Not.Empty);
        Assert.That(Log.Lines.Select(line => line.ToString()), Has.None.Contains("\nwarn"));
        Assert.That(Log.Lines.Select(line => line.ToString().Length), Is.All.LessThan(2000));
    }

    [Test]
    public async Task A_hostile_date_is_no_date()
    {
        var server = StartServer(Wire.Respond(201, $$"""{"id":"c-1","created_at":"{{new string('9', 100_000)}}","message_id":"m-1"}"""));

        var result = await SendAsync(Client(server));

        Assert.That(result.CreatedAt, Is.Null);
        Assert.That(result.MessageId, Is.EqualTo("m-1"));
    }
}
