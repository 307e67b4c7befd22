using System.Net;
using System.Net.Sockets;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class ScriptTests : SimulatorTest
{
    private readonly WatchedTime _time = new();

    private protected override void Configure(DigitalConnectSimulatorOptions options) => options.TimeProvider = _time;

    [TestCase(400), TestCase(401), TestCase(403), TestCase(404), TestCase(409), TestCase(429), TestCase(500), TestCase(503)]
    public async Task A_scripted_refusal_comes_before_the_message_exists_in_the_envelope_of_the_contract(int status)
    {
        Simulator.Next(SimulatedResponse.Status(status));

        using var response = await Client.SendAsync();

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        var error = await PlainClient.JsonOf(response);
        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("code").GetString(), Is.Not.Empty);
            Assert.That(error.GetProperty("message").GetString(), Is.Not.Empty);
            Assert.That(Simulator.Messages, Is.Empty);
        });
    }

    [Test]
    public async Task A_scripted_206_fails_every_attachment()
    {
        Simulator.Next(SimulatedResponse.Status(206));

        using var response = await Client.SendAsync("""{"attachments":[{"id":"my-mp3-id","name":"a","type":"b","size":"1"}]}""");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That((await PlainClient.JsonOf(response)).GetProperty("partial_fail_reason").GetString(), Does.Contain("my-mp3-id"));
        Assert.That(Simulator.Messages.Single().FailedAttachments.Single(), Is.EqualTo("my-mp3-id"));
    }

    [Test]
    public async Task A_scripted_201_forgives_unknown_attachments()
    {
        Simulator.Next(SimulatedResponse.Status(HttpStatusCode.Created));

        using var response = await Client.SendAsync("""{"attachments":[{"id":"lost","name":"a","type":"b","size":"1"}]}""");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Simulator.Messages.Single().FailedAttachments, Is.Empty);
    }

    [TestCase(200), TestCase(202), TestCase(204)]
    public async Task An_undocumented_success_creates_the_message(int status)
    {
        Simulator.Next(SimulatedResponse.Status(status));

        using var response = await Client.SendAsync();

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_response_after_processing_is_lost_but_its_message_exists()
    {
        Simulator.Next(SimulatedResponse.Status(503).AfterProcessing());

        using var lost = await Client.SendAsync(key: "k");
        using var replay = await Client.SendAsync(key: "k");

        Assert.That(lost.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(replay.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Simulator.Messages.Single().Replays, Is.EqualTo(1));
    }

    [Test]
    public async Task Responses_are_given_in_order_and_then_the_regular_ones_again()
    {
        Simulator.Next(SimulatedResponse.Status(503), SimulatedResponse.Regular, SimulatedResponse.Status(429));

        var statuses = new List<int>();
        for (var request = 0; request < 4; request++)
        {
            using var response = await Client.SendAsync();
            statuses.Add((int)response.StatusCode);
        }

        Assert.That(string.Join(' ', statuses), Is.EqualTo("503 201 429 201"));
    }

    [Test]
    public async Task A_Retry_After_is_sent_in_seconds_or_in_any_other_form()
    {
        Simulator.Next(
            SimulatedResponse.Status(429, retryAfter: TimeSpan.FromSeconds(1.5)),
            SimulatedResponse.Status(503).WithHeader("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"),
            SimulatedResponse.Status(503).WithHeader("Retry-After", "-1"));

        using var seconds = await Client.SendAsync();
        using var date = await Client.SendAsync();
        using var invalid = await Client.SendAsync();

        Assert.Multiple(() =>
        {
            Assert.That(seconds.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(date.Headers.RetryAfter!.Date!.Value.Year, Is.EqualTo(2015));
            Assert.That(invalid.Headers.NonValidated["Retry-After"].ToString(), Is.EqualTo("-1"));
        });
    }

    [Test]
    public async Task A_body_can_be_replaced_by_anything()
    {
        Simulator.Next(
            SimulatedResponse.Regular.WithBody("""{"id":1}"""),
            SimulatedResponse.Regular.EmptyBody(),
            SimulatedResponse.Status(502).HtmlBody());

        using var wrongType = await Client.SendAsync();
        using var empty = await Client.SendAsync();
        using var html = await Client.SendAsync();

        Assert.That(await wrongType.Content.ReadAsStringAsync(), Is.EqualTo("""{"id":1}"""));
        Assert.That(empty.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await empty.Content.ReadAsStringAsync(), Is.Empty);
        Assert.That(html.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
    }

    [Test]
    public async Task A_delay_passes_before_the_message_exists()
    {
        Simulator.Next(SimulatedResponse.Regular.Delay(TimeSpan.FromSeconds(30)));

        var sending = Client.SendAsync();
        Assert.That(await _time.SeeNextWaitAsync(), Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(Simulator.Messages, Is.Empty);
        _time.Advance(TimeSpan.FromSeconds(30));

        using var response = await sending;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_delay_after_processing_passes_while_the_message_exists()
    {
        Simulator.Next(SimulatedResponse.Regular.AfterProcessing().Delay(TimeSpan.FromSeconds(30)));

        var sending = Client.SendAsync();
        await _time.SeeNextWaitAsync();
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
        _time.Advance(TimeSpan.FromSeconds(30));

        using var response = await sending;
    }

    [Test]
    public async Task A_slow_body_arrives_byte_by_byte()
    {
        Simulator.Next(SimulatedResponse.Status(202).WithBody("ab").SlowBody(TimeSpan.FromSeconds(1)));

        using var response = await Client.SendAsync();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[10];
        await _time.PassNextWaitAsync();
        Assert.That(await body.ReadAsync(buffer), Is.EqualTo(1));
        await _time.PassNextWaitAsync();
        Assert.That(await body.ReadAsync(buffer), Is.EqualTo(1));
        Assert.That(await body.ReadAsync(buffer), Is.Zero);
    }

    [Test]
    public async Task An_endless_body_never_ends()
    {
        Simulator.Next(SimulatedResponse.Regular.EndlessBody());

        using var response = await Client.SendAsync();
        await using var body = await response.Content.ReadAsStreamAsync();

        await body.ReadExactlyAsync(new byte[8 * 1024 * 1024]);
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_reset_comes_before_the_message_exists()
    {
        Simulator.Next(SimulatedResponse.Reset());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => Client.SendAsync());

        Assert.That(exception!.GetBaseException(), Is.InstanceOf<SocketException>());
        Assert.That(((SocketException)exception!.GetBaseException()).SocketErrorCode, Is.EqualTo(SocketError.ConnectionReset));
        Assert.That(Simulator.Messages, Is.Empty);
    }

    [Test]
    public async Task A_close_before_the_headers_ends_the_response_early()
    {
        Simulator.Next(SimulatedResponse.Close().AfterProcessing());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => Client.SendAsync());

        Assert.That(exception!.HttpRequestError, Is.EqualTo(HttpRequestError.ResponseEnded));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_connection_can_break_after_the_headers_and_in_the_body()
    {
        Simulator.Next(
            SimulatedResponse.Regular.ResetAfterHeaders(),
            SimulatedResponse.Regular.ResetInBody(),
            SimulatedResponse.Regular.TruncatedBody(),
            SimulatedResponse.Status(500).TruncatedBody());

        foreach (var expected in new[] { 201, 201, 201, 500 })
        {
            using var response = await Client.SendAsync();
            Assert.That((int)response.StatusCode, Is.EqualTo(expected));
            await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync());
        }

        Assert.That(Simulator.Messages, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_revoked_token_is_noticed_by_the_request_that_carries_it()
    {
        Simulator.Next(SimulatedResponse.RevokedToken());

        using var refused = await Client.SendAsync();
        using var accepted = await Client.SendAsync();

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Token_requests_have_a_script_of_their_own()
    {
        Simulator.NextToken(
            SimulatedResponse.Status(429),
            SimulatedResponse.Status(200).WithBody("""{"expires_in":"soon"}"""),
            SimulatedResponse.Reset());

        using var sent = await Client.SendAsync();
        using var refused = await Client.RequestTokenAsync();
        using var broken = await Client.RequestTokenAsync();

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((int)refused.StatusCode, Is.EqualTo(429));
        Assert.That((await PlainClient.JsonOf(refused)).GetProperty("error").GetString(), Is.Not.Empty);
        Assert.That((await PlainClient.JsonOf(broken)).GetProperty("expires_in").GetString(), Is.EqualTo("soon"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.RequestTokenAsync());
    }

    [Test]
    public async Task A_simulator_stops_while_requests_still_wait()
    {
        Simulator.Next(SimulatedResponse.Regular.Delay(TimeSpan.FromDays(1)));
        var sending = Client.SendAsync();
        await _time.SeeNextWaitAsync();

        await Simulator.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
    }
}
