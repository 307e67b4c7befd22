using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Telemetry;

public sealed class ContractDriftTests
{
    private DigitalConnectSimulator _simulator = null!;
    private Recorder _recorder = null!;

    [SetUp]
    public async Task Start()
    {
        _simulator = await DigitalConnectSimulator.StartAsync();
        _recorder = new Recorder(_simulator);
    }

    [TearDown]
    public async Task Stop()
    {
        await _recorder.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task A_response_as_contracted_is_no_drift()
    {
        await _recorder.Client.SendMessageAsync(_simulator.ConversationId, new() { Content = "Hello" });

        Assert.That(_recorder.Drift, Is.Empty);
    }

    [TestCase("""{"message_id":"m","queue":{"name":"canary"}}""", DriftKind.UnknownMember, "/queue")]
    [TestCase("""{"message_id":["canary"]}""", DriftKind.WrongType, "/message_id")]
    [TestCase("""{"message_id":"m","created_at":"canary"}""", DriftKind.BrokenLimit, "/created_at")]
    [TestCase("""{"message_id":"m"} canary""", DriftKind.UnreadableBody, "")]
    public async Task A_difference_in_a_success_fails_nothing_and_is_offered_by_place_without_the_value(string body, DriftKind kind, string location)
    {
        await SendAsync(SimulatedResponse.Status(201).WithBody(body));

        Assert.Multiple(() =>
        {
            Assert.That(_recorder.Drift, Does.Contain(("SendMessage", new ContractDrift(kind, location))));
            Assert.That(_recorder.Everything(), Does.Not.Contain("canary"));
        });
    }

    [Test]
    public async Task A_status_that_the_contract_does_not_name_is_offered()
    {
        await SendAsync(SimulatedResponse.Status(202).WithBody("""{"message_id":"m"}"""));

        Assert.That(_recorder.Drift.Single().Drift, Is.EqualTo(new ContractDrift(DriftKind.UnknownStatus, "202")));
    }

    [Test]
    public async Task A_member_that_an_error_lacks_is_offered_with_its_place()
    {
        _simulator.Next(SimulatedResponse.Status(400).WithBody("""{"code":"1","message":"m","fields":[{"name":"content"}]}"""));
        await Assert.ThrowsAsync<DigitalConnectApiException>(() => _recorder.Client.SendMessageAsync(_simulator.ConversationId,
            new() { Content = "Hello" }));

        Assert.That(_recorder.Drift.Single().Drift, Is.EqualTo(new ContractDrift(DriftKind.MissingMember, "/fields/*/description")));
    }

    [Test]
    public async Task The_same_difference_is_counted_every_time_and_logged_once()
    {
        for (var i = 0; i < 3; i++)
            await SendAsync(SimulatedResponse.Status(201).WithBody("""{"message_id":"m","queue":1}"""));

        Assert.Multiple(() =>
        {
            Assert.That(_recorder.Counter("digital_connect.client.contract_drift").Single().Value, Is.EqualTo(3));
            Assert.That(_recorder.Log.Count(entry => entry.StartsWith("60 ", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(_recorder.Drift, Has.Count.EqualTo(3));
        });
    }

    private Task<SendMessageResult> SendAsync(SimulatedResponse answer)
    {
        _simulator.Next(answer);
        return _recorder.Client.SendMessageAsync(_simulator.ConversationId, new() { Content = "Hello" });
    }
}
