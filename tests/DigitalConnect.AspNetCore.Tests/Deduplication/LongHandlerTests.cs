using System.Net;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

/// <summary>A handler that takes longer than a claim lasts.</summary>
[CancelAfter(30_000)]
internal sealed class LongHandlerTests
{
    private const string Ended = """{"event_type":"conversation_ended","conversation_id":"c-1","timestamp":"2022-01-01T08:00:00.000Z"}""";

    private FakeTimeProvider _time = null!;
    private ExpiringDeduplication _store = null!;
    private TaskCompletionSource _started = null!;
    private TaskCompletionSource _finished = null!;
    private Receiver _receiver = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _time = new();
        _store = new(_time);
        _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _receiver = await Receiver.StartAsync(services: services => services
            .AddSingleton<TimeProvider>(_time).AddSingleton<IWebhookDeduplication>(_store));
        _receiver.Events.Work = _ =>
        {
            _started.TrySetResult();
            return _finished.Task;
        };
    }

    [TearDown]
    public ValueTask StopAsync() => _receiver.DisposeAsync();

    [Test]
    public async Task Its_claim_is_renewed_until_it_ends(CancellationToken cancellation)
    {
        var answer = _receiver.StatusOfAsync(Ended);
        await _started.Task.WaitAsync(cancellation);
        for (var renewals = 1; renewals <= 12; renewals++)
        {
            _time.Advance(ExpiringDeduplication.Lifetime / 3);
            while (_store.Renewals < renewals)
                cancellation.ThrowIfCancellationRequested();
            Assert.That(_store.HasExpired, Is.False);
        }

        Assert.That(await answer, Is.EqualTo(HttpStatusCode.InternalServerError), "the handler's time was over long ago");
        _finished.SetException(new InvalidOperationException("The channel is down."));
        while (!_store.IsEmpty)
            cancellation.ThrowIfCancellationRequested();
    }

    [Test]
    public async Task A_repeat_waits_for_it_even_if_the_store_lost_the_claim(CancellationToken cancellation)
    {
        var first = _receiver.StatusOfAsync(Ended);
        await _started.Task.WaitAsync(cancellation);
        _store.Forget();
        var second = _receiver.StatusOfAsync(Ended);
        _finished.SetResult();
        Assert.That(await first, Is.EqualTo(HttpStatusCode.OK));
        while (!second.IsCompleted)
        {
            cancellation.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        Assert.That(_receiver.Events.All, Has.Count.EqualTo(2), "one after the other, as nobody remembers the first");
    }
}
