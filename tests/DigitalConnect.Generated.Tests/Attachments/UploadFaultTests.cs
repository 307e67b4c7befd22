using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Attachments;

/// <summary>What goes wrong on the way to the storage.</summary>
public sealed class UploadFaultTests
{
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes("The picture of a parcel.");
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private StorageServer _server = null!;

    [SetUp]
    public async Task Start() => _server = await StorageServer.StartAsync();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [TestCase(403, true), TestCase(500, true), TestCase(503, true), TestCase(400, false), TestCase(413, false)]
    public async Task A_storage_that_refuses_is_told_with_its_status(int status, bool isTransient)
    {
        _server.Put = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var failure = await FailureAsync();

        Assert.That((failure.Step, (int?)failure.StatusCode, failure.IsTransient), Is.EqualTo((AttachmentStep.Upload, (int?)status, isTransient)));
        Assert.That(_server.Links, Is.EqualTo(isTransient ? 2 : 1));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [TestCase(301), TestCase(302), TestCase(307), TestCase(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await StorageServer.StartAsync();
        _server.Put = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(elsewhere.Address, "/storage/1").ToString();
            return Task.CompletedTask;
        };
        var failure = await FailureAsync();

        Assert.That(failure.Message, Does.Contain("Redirects are never followed"));
        Assert.That(elsewhere.Transfers, Is.Empty);
    }

    [Test]
    public async Task A_connection_that_is_cut_is_told_after_a_second_try()
    {
        _server.Put = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        var failure = await FailureAsync();

        Assert.That((failure.Step, failure.IsTransient, _server.Links), Is.EqualTo((AttachmentStep.Upload, true, 2)));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_storage_that_takes_no_byte_is_given_up(CancellationToken cancellation)
    {
        var ended = new TaskCompletionSource();
        _server.Put = _ => ended.Task;
        var failure = await FailureAsync(Moment);
        ended.SetResult();

        Assert.That(failure.Message, Does.Contain("no byte moved for 0.2 s"));
        Assert.That(failure.IsTransient, Is.True);
    }

    [Test]
    public async Task A_storage_that_is_slow_but_moves_is_waited_for()
    {
        var time = new FakeTimeProvider();
        var passing = new PassingTime(time, TimeSpan.FromSeconds(10));
        using var file = new MemoryStream(new byte[5_000_000]);
        var attachment = await _server.CreateClient(time: time).UploadAsync(file, "a.bin", "application/octet-stream", passing);

        Assert.That(passing.Passed, Is.GreaterThan(TimeSpan.FromMinutes(10)));
        Assert.That(attachment.Id, Is.Not.Empty);
    }

    [Test, CancelAfter(30_000)]
    public async Task A_caller_who_cancels_gets_his_own_cancellation(CancellationToken cancellation)
    {
        using var caller = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        _server.Put = _ =>
        {
            caller.Cancel();
            return ended.Task;
        };
        var cancelled = await Assert.CatchAsync<OperationCanceledException>(
            () => _server.CreateClient().UploadAsync(new MemoryStream(Bytes), "a.jpg", "image/jpeg", null, caller.Token));
        ended.SetResult();

        Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
    }

    [Test]
    public async Task Bytes_that_were_sent_need_not_be_sent_again_if_only_the_last_step_failed()
    {
        _server.CreateStatus = 503;
        var failure = await FailureAsync();
        _server.CreateStatus = null;
        var stored = await _server.CreateClient().CreateAttachmentAsync(new() { Name = "parcel.jpg", RequestId = failure.UploadRequestId });

        Assert.That((failure.Step, failure.StatusCode), Is.EqualTo((AttachmentStep.Create, HttpStatusCode.ServiceUnavailable)));
        Assert.That(failure.IsTransient, Is.True);
        Assert.That(failure.InnerException, Is.TypeOf<DigitalConnectApiException>());
        Assert.That(stored.Id, Is.EqualTo("attachment-1"));
    }

    [Test]
    public async Task Every_name_taken_is_a_failure_in_the_end()
    {
        _server.CreateStatus = 409;
        var failure = await FailureAsync();

        Assert.That((failure.Step, failure.StatusCode), Is.EqualTo((AttachmentStep.Create, HttpStatusCode.Conflict)));
        Assert.That(_server.Names, Is.Unique.And.Count.EqualTo(3));
    }

    [TestCase("no address"), TestCase("/storage/1"), TestCase("ftp://storage.example.com/1"), TestCase("http://storage.example.com/1")]
    public async Task A_link_that_is_no_https_address_is_not_used(string link)
    {
        _server.Link = _ => link;

        Assert.That((await FailureAsync()).Message, Does.Contain("no https address").And.Not.Contain(link));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_is_told_from_a_storage_that_cannot_be_reached()
    {
        var failure = await FailureAsync(content: new UnreadableStream());

        Assert.That((failure.Step, failure.IsTransient), Is.EqualTo((AttachmentStep.Upload, false)));
        Assert.That(failure.Message, Does.Contain("reading the file failed"));
    }

    [Test]
    public async Task The_signed_address_is_in_no_exception()
    {
        _server.Put = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        var failure = await FailureAsync();

        Assert.That(failure.ToString(), Does.Not.Contain(StorageServer.Signature).And.Not.Contain("/storage/").And.Not.Contain("canary-token"));
    }

    private async Task<DigitalConnectAttachmentException> FailureAsync(TimeSpan? idleTime = null, Stream? content = null)
    {
        var failure = await Assert.ThrowsAsync<DigitalConnectAttachmentException>(
            () => _server.CreateClient(idleTime).UploadAsync(content ?? new MemoryStream(Bytes), "parcel.jpg", "image/jpeg"));
        return failure!;
    }

    private sealed class UnreadableStream() : MemoryStream(new byte[100])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is broken.");
    }

    /// <summary>Some time goes by with each piece.</summary>
    private sealed class PassingTime(FakeTimeProvider time, TimeSpan step) : IProgress<long>
    {
        public TimeSpan Passed { get; private set; }

        public void Report(long value)
        {
            time.Advance(step);
            Passed += step;
        }
    }
}
