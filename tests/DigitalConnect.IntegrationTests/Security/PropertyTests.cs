using System.Text;
using System.Text.Json;
using DigitalConnect.IntegrationTests.Faults;
using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.IntegrationTests.Security;

/// <summary>What holds for any id, key and content, not only for those that somebody thought of.</summary>
public sealed class PropertyTests : FaultTest
{
    private static readonly string[] Dangerous =
        ["/", "\\", "..", ".", "%", "%2e", "%2F", "?", "#", "\r\n", "\0", "\uD83D", "\uDE00", "\uFF0E", "é", "😀", " ", "\u0085", "~", "@", ":", ";",
            "\"", "{", "}"];

    // Half of them random text, half of them put together from what is dangerous.
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(Dangerous).Or(Gen.Elements("a", "b1", "-")).ListOf().Select(string.Concat)).ToArbitrary();

    [Test]
    public void Any_id_is_refused_or_arrives_as_one_segment()
    {
        var server = StartServer(Wire.Deliver);
        var client = Client(server);

        Check(Texts, id =>
        {
            var before = server.Requests.Count;
            if (!IsSent(() => client.SendMessageAsync(id, new SendMessageRequest(), cancellationToken: Cancellation)))
                return server.Requests.Count == before;

            var segments = server.Requests[^1].Target.Split('/');
            return segments.Length == 5 && segments[^1] == "messages" && !segments[3].Contains('?') && Uri.UnescapeDataString(segments[3]) == id;
        });
    }

    [Test]
    public void Any_key_is_refused_or_arrives_as_it_is()
    {
        var server = StartServer(Wire.Deliver);
        var client = Client(server);

        Check(Texts, key =>
        {
            var before = server.Requests.Count;
            if (!IsSent(() => client.SendMessageAsync("c-1", new SendMessageRequest(), key, Cancellation)))
                return server.Requests.Count == before;

            return server.Requests[^1].Key == key && server.Requests[^1].Target == "/digital-connect/conversations/c-1/messages";
        });
    }

    [Test]
    public void Any_content_arrives_as_it_is()
    {
        var server = StartServer(Wire.Deliver);
        var client = Client(server);

        Check(Texts, text =>
        {
            var request = new SendMessageRequest { Content = text, Attachments = [new() { Id = text, Name = text, Type = text, Size = text }] };
            IsSent(() => client.SendMessageAsync("c-1", request, cancellationToken: Cancellation));

            // Half a surrogate pair can't be written in UTF-8; everything else must survive.
            var sent = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            using var body = JsonDocument.Parse(server.Requests[^1].Body);
            var attachment = body.RootElement.GetProperty("attachments")[0];
            return body.RootElement.GetProperty("content").GetString() == sent
                && attachment.EnumerateObject().Select(member => member.Name).SequenceEqual(["id", "name", "type", "size"])
                && attachment.EnumerateObject().All(member => member.Value.GetString() == sent);
        });
    }

    private static void Check(Arbitrary<string> texts, Func<string, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(texts, holds));

    private static bool IsSent(Func<Task> send)
    {
        try
        {
            send().GetAwaiter().GetResult();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
