using System.Net;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

public sealed class RepeatedEventTests
{
    private readonly FakeTimeProvider _time = new();
    private Receiver _receiver = null!;

    [SetUp]
    public async Task Start() => _receiver = await Receiver.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));

    [TearDown]
    public async Task Stop() => await _receiver.DisposeAsync();

    [Test]
    public async Task An_event_that_is_posted_twice_is_handled_once()
    {
        using var first = await _receiver.PostAsync(Message());
        using var second = await _receiver.PostAsync(Message());

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo("""{"status":"repeated"}"""));
        Assert.That(_receiver.Events.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Spaces_and_the_case_of_the_type_make_no_new_event()
    {
        await _receiver.StatusOfAsync(Message());
        await _receiver.StatusOfAsync(Message()
            .Replace("message_created", "MESSAGE_CREATED", StringComparison.Ordinal)
            .Replace("\":", "\" : ", StringComparison.Ordinal));

        Assert.That(_receiver.Events.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_id_of_a_message_counts_more_than_its_time()
    {
        await _receiver.StatusOfAsync(Message(id: "m-1"));
        await _receiver.StatusOfAsync(Message(id: "m-1", time: "08:00:01"));
        await _receiver.StatusOfAsync(Message(id: "m-2"));

        Assert.That(_receiver.Events.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Other_words_another_time_or_another_conversation_are_another_event()
    {
        await _receiver.StatusOfAsync(Message());
        await _receiver.StatusOfAsync(Message(content: "Hello again"));
        await _receiver.StatusOfAsync(Message(time: "08:00:01"));
        await _receiver.StatusOfAsync(Message(conversation: "c-2"));

        Assert.That(_receiver.Events.All, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Without_a_timestamp_equal_messages_are_one_within_a_minute_and_two_afterwards()
    {
        const string Ok = """{"event_type":"message_created","conversation_id":"c-1","payload":{"content":"ok"}}""";
        await _receiver.StatusOfAsync(Ok);
        await _receiver.StatusOfAsync(Ok);
        Assert.That(_receiver.Events.All, Has.Count.EqualTo(1));

        _time.Advance(TimeSpan.FromMinutes(1));
        await _receiver.StatusOfAsync(Ok);
        Assert.That(_receiver.Events.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_event_whose_handler_failed_is_answered_500_and_handled_when_it_comes_again()
    {
        _receiver.Events.Work = _ => throw new InvalidOperationException("The channel is down.");
        var failed = await _receiver.StatusOfAsync(Message());
        _receiver.Events.Work = _ => Task.CompletedTask;
        var again = await _receiver.StatusOfAsync(Message());

        Assert.That((failed, again), Is.EqualTo((HttpStatusCode.InternalServerError, HttpStatusCode.OK)));
        Assert.That(_receiver.Events.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_handled_event_is_forgotten_after_a_day()
    {
        await _receiver.StatusOfAsync(Message());
        _time.Advance(TimeSpan.FromHours(24));
        await _receiver.StatusOfAsync(Message());

        Assert.That(_receiver.Events.All, Has.Count.EqualTo(2));
    }

    private static string Message(string content = "Hello", string time = "08:00:00", string conversation = "c-1", string? id = null)
    {
        var messageId = id is null ? "" : $",\"message_id\":\"{id}\"";
        return $$$"""
            {"event_type":"message_created","conversation_id":"{{{conversation}}}","timestamp":"2022-01-01T{{{time}}}.000Z",
             "payload":{"content":"{{{content}}}"{{{messageId}}}}}
            """;
    }
}
