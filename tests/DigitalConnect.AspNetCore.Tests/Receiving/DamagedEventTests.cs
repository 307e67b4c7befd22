using System.Net;
using System.Text;
using DigitalConnect.AspNetCore.Tests.Hosting;
using NUnit.Framework.Constraints;

namespace DigitalConnect.AspNetCore.Tests.Receiving;

/// <summary>An event with damage everywhere: it is handled or refused, and never fails the program.</summary>
public sealed class DamagedEventTests
{
    private const int Seed = 20220404;

    private static readonly byte[] Event = Encoding.UTF8.GetBytes(
        """
        {"event_type":"message_created","conversation_id":"c-1","timestamp":"2022-01-01T08:00:00.000Z",
         "payload":{"content":"Olá","author":{"type":"agent"},"attachments":["a"]}}
        """);

    private static readonly string[] Members =
        ["\"message_created\"", "\"c-1\"", "\"2022-01-01T08:00:00.000Z\"", "\"Olá\"", "\"agent\"", "[\"a\"]", "{\"type\":\"agent\"}"];

    private Receiver _receiver = null!;

    private static IResolveConstraint HandledOrRefused => Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.BadRequest);

    [SetUp]
    public async Task Start() => _receiver = await Receiver.StartAsync();

    [TearDown]
    public async Task Stop() => await _receiver.DisposeAsync();

    [Test]
    public async Task Cut_anywhere_it_is_refused()
    {
        for (var length = 0; length < Event.Length; length++)
            Assert.That(await StatusOfAsync(Event[..length]), Is.EqualTo(HttpStatusCode.BadRequest), $"the first {length} bytes");
        Assert.That(_receiver.Events.All, Is.Empty);
    }

    [Test]
    public async Task With_any_bytes_changed_it_is_handled_or_refused()
    {
        var random = new Random(Seed);
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            byte[] damaged = [.. Event];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.That(await StatusOfAsync(damaged), HandledOrRefused, Convert.ToHexString(damaged));
        }
    }

    [TestCase("null"), TestCase("0"), TestCase("-1.5e300"), TestCase("true"), TestCase("\"\"")]
    [TestCase("[]"), TestCase("{}"), TestCase("[[[{\"a\":[]}]]]")]
    public async Task With_another_value_in_any_member_it_is_handled_or_refused(string value)
    {
        foreach (var member in Members)
        {
            var damaged = Encoding.UTF8.GetString(Event).Replace(member, value, StringComparison.Ordinal);
            Assert.That(await StatusOfAsync(Encoding.UTF8.GetBytes(damaged)), HandledOrRefused, member);
        }
    }

    private async Task<HttpStatusCode> StatusOfAsync(byte[] body)
    {
        using var response = await _receiver.PostAsync(body);
        return response.StatusCode;
    }
}
