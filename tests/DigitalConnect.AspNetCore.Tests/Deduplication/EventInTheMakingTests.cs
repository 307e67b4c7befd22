using System.Net;
using DigitalConnect.AspNetCore.Tests.Hosting;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

/// <summary>A repeat that comes while the event is being handled.</summary>
public sealed class EventInTheMakingTests
{
    private const string Ended = """{"event_type":"conversation_ended","conversation_id":"c-1","timestamp":"2022-01-01T08:00:00.000Z"}""";

    private TaskCompletionSource _started = null!;
    private TaskCompletionSource _finished = null!;

    [SetUp]
    public void Prepare()
    {
        _started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [Test, CancelAfter(30_000)]
    public async Task It_waits_until_the_event_is_handled(CancellationToken cancellation)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Events.Work = _ => Work();
        var first = receiver.StatusOfAsync(Ended);
        await _started.Task.WaitAsync(cancellation);
        var second = receiver.StatusOfAsync(Ended);
        _finished.SetResult();

        Assert.That(await Task.WhenAll(first, second), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(1));
    }

    [Test, CancelAfter(30_000)]
    public async Task It_is_handled_if_the_first_delivery_fails(CancellationToken cancellation)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Events.Work = _ => receiver.Events.All.Count == 1 ? Work() : Task.CompletedTask;
        var first = receiver.StatusOfAsync(Ended);
        await _started.Task.WaitAsync(cancellation);
        var second = receiver.StatusOfAsync(Ended);
        _finished.SetException(new InvalidOperationException("The channel is down."));

        Assert.That((await first, await second), Is.EqualTo((HttpStatusCode.InternalServerError, HttpStatusCode.OK)));
    }

    [Test, CancelAfter(30_000)]
    public async Task It_is_answered_500_if_the_event_takes_too_long(CancellationToken cancellation)
    {
        await using var receiver = await Receiver.StartAsync(options =>
            (options.AllowAnonymous, options.HandlerTimeout) = (true, TimeSpan.FromMilliseconds(200)));
        receiver.Events.Work = _ => Work(); // It ignores its token.
        var first = receiver.StatusOfAsync(Ended);
        await _started.Task.WaitAsync(cancellation);
        var second = receiver.StatusOfAsync(Ended);

        Assert.That(await Task.WhenAll(first, second), Is.All.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(1), "it is still being handled");
        _finished.SetResult();
        Assert.That(await receiver.StatusOfAsync(Ended), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(1));
    }

    [Test, CancelAfter(30_000)]
    public async Task It_is_handled_again_if_the_event_takes_too_long_and_then_fails()
    {
        await using var receiver = await Receiver.StartAsync(options =>
            (options.AllowAnonymous, options.HandlerTimeout) = (true, TimeSpan.FromMilliseconds(200)));
        receiver.Events.Work = _ => receiver.Events.All.Count == 1 ? Work() : Task.CompletedTask;
        var first = await receiver.StatusOfAsync(Ended);
        _finished.SetException(new InvalidOperationException("The channel is down."));

        Assert.That((first, await receiver.StatusOfAsync(Ended)), Is.EqualTo((HttpStatusCode.InternalServerError, HttpStatusCode.OK)));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(2));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_handler_that_blocks_its_thread_is_answered_500_in_time()
    {
        using var released = new ManualResetEventSlim();
        await using var receiver = await Receiver.StartAsync(options =>
            (options.AllowAnonymous, options.HandlerTimeout) = (true, TimeSpan.FromMilliseconds(200)));
        receiver.Events.Work = _ => Task.FromResult(released.Wait(TimeSpan.FromSeconds(30), CancellationToken.None));

        Assert.That(await receiver.StatusOfAsync(Ended), Is.EqualTo(HttpStatusCode.InternalServerError));
        released.Set();
        Assert.That(await receiver.StatusOfAsync(Ended), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(1));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_handler_that_takes_too_long_is_cancelled_and_the_event_answered_500()
    {
        await using var receiver = await Receiver.StartAsync(options =>
            (options.AllowAnonymous, options.HandlerTimeout) = (true, TimeSpan.FromMilliseconds(50)));
        receiver.Events.Work = cancelled => Task.Delay(Timeout.Infinite, cancelled);

        Assert.That(await receiver.StatusOfAsync(Ended), Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_caller_that_hangs_up_leaves_the_handler_to_its_work(CancellationToken cancellation)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Events.Work = _ => Work();
        using (var impatient = new HttpClient())
        {
            var call = impatient.PostAsync(receiver.Address, new StringContent(Ended), cancellation);
            await _started.Task.WaitAsync(cancellation);
            impatient.CancelPendingRequests();
            Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        }

        _finished.SetResult();
        Assert.That(await receiver.StatusOfAsync(Ended), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(1));
    }

    private async Task Work()
    {
        _started.SetResult();
        await _finished.Task;
    }
}
