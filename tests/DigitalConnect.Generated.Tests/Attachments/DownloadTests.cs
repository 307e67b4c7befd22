using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Tests.Attachments;

public sealed class DownloadTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private StorageServer _server = null!;

    [SetUp]
    public async Task Start() => _server = await StorageServer.StartAsync();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task The_bytes_of_an_attachment_can_be_read()
    {
        _server.Get = async context =>
        {
            Assert.That(context.Request.Headers.Authorization, Is.Empty);
            await context.Response.WriteAsync("The parcel.");
        };
        await using var stream = await _server.CreateClient().DownloadAsync("my-id");

        Assert.That(await new StreamReader(stream).ReadToEndAsync(), Is.EqualTo("The parcel."));
    }

    [Test]
    public async Task A_link_that_has_expired_is_replaced_once()
    {
        _server.Get = context =>
        {
            _server.Get = again => again.Response.WriteAsync("The parcel.");
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        await using var stream = await _server.CreateClient().DownloadAsync("my-id");

        Assert.That(await new StreamReader(stream).ReadToEndAsync(), Is.EqualTo("The parcel."));
        Assert.That(_server.Links, Is.EqualTo(2));
    }

    [TestCase(403, 2), TestCase(404, 1), TestCase(302, 1)]
    public async Task A_storage_that_refuses_is_told_with_its_status(int status, int links)
    {
        _server.Get = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/storage/elsewhere";
            return Task.CompletedTask;
        };
        var failure = await Assert.ThrowsAsync<DigitalConnectAttachmentException>(() => _server.CreateClient().DownloadAsync("my-id"));

        Assert.That((failure!.Step, (int?)failure.StatusCode, _server.Links), Is.EqualTo((AttachmentStep.Download, (int?)status, links)));
    }

    [Test]
    public async Task A_transfer_that_is_cut_is_told_while_reading()
    {
        var isOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Get = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("The par");
            await context.Response.Body.FlushAsync();
            await isOpen.Task;
            context.Abort();
        };
        await using var stream = await _server.CreateClient().DownloadAsync("my-id");
        isOpen.SetResult();
        var failure = await Assert.ThrowsAsync<DigitalConnectAttachmentException>(() => stream.CopyToAsync(Stream.Null));

        Assert.That((failure!.Step, failure.IsTransient), Is.EqualTo((AttachmentStep.Download, true)));
        Assert.That(failure.ToString(), Does.Not.Contain(StorageServer.Signature));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_transfer_that_stands_still_is_given_up(CancellationToken cancellation)
    {
        var ended = new TaskCompletionSource();
        _server.Get = async context =>
        {
            await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes("The par"), cancellation);
            await ended.Task;
        };
        await using var stream = await _server.CreateClient(Moment).DownloadAsync("my-id", cancellation);
        var failure = await Assert.ThrowsAsync<DigitalConnectAttachmentException>(() => stream.CopyToAsync(Stream.Null, cancellation));
        ended.SetResult();

        Assert.That(failure!.Message, Does.Contain("no byte moved"));
    }
}
