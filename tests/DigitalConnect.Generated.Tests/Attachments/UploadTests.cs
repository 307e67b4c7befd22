using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Tests.Attachments;

public sealed class UploadTests
{
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes("The picture of a parcel.");

    private StorageServer _server = null!;

    [SetUp]
    public async Task Start() => _server = await StorageServer.StartAsync();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task A_file_becomes_an_attachment_that_a_message_can_name()
    {
        var attachment = await _server.CreateClient().UploadAsync(new MemoryStream(Bytes), "parcel.jpg", "image/jpeg");

        Assert.That((attachment.Id, attachment.Name), Is.EqualTo(("attachment-1", "parcel.jpg")));
        Assert.That((attachment.Type, attachment.Size), Is.EqualTo(("image/jpeg", "24")));
        Assert.That(_server.Files["1"], Is.EqualTo(Bytes));
        Assert.That(_server.Transfers.Single().Type, Is.EqualTo("image/jpeg"));
    }

    [Test]
    public async Task A_stream_is_sent_from_its_position_on_and_stays_open()
    {
        using var stream = new MemoryStream(Bytes) { Position = 4 };
        var attachment = await _server.CreateClient().UploadAsync(stream, "parcel.jpg", "image/jpeg");

        Assert.That(attachment.Size, Is.EqualTo("20"));
        Assert.That(_server.Files["1"], Is.EqualTo(Bytes[4..]));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task A_stream_that_cannot_seek_is_sent_with_its_length_all_the_same()
    {
        await _server.CreateClient().UploadAsync(new UnseekableStream(Bytes), "parcel.jpg", "image/jpeg");

        Assert.That(_server.Files["1"], Is.EqualTo(Bytes));
        Assert.That(_server.Transfers.Single().Length, Is.EqualTo(Bytes.Length));
    }

    [Test]
    public async Task An_empty_file_is_a_file()
    {
        var attachment = await _server.CreateClient().UploadAsync(new MemoryStream(), "empty.txt", "text/plain");

        Assert.That(attachment.Size, Is.EqualTo("0"));
    }

    [Test]
    public async Task A_name_that_is_taken_is_made_unique()
    {
        _server.TakenNames["parcel.jpg"] = true;
        var attachment = await _server.CreateClient().UploadAsync(new MemoryStream(Bytes), "parcel.jpg", "image/jpeg");

        Assert.That(attachment.Name, Does.Match("^parcel-[0-9a-f]{8}\\.jpg$"));
        Assert.That(_server.Files, Has.Count.EqualTo(1), "the bytes are sent once");
    }

    [Test]
    public async Task Progress_counts_up_to_the_length()
    {
        var progress = new Progress();
        await _server.CreateClient().UploadAsync(new MemoryStream(new byte[300_000]), "noise.bin", "application/octet-stream", progress);

        Assert.That(progress.Reports, Is.Ordered.And.Count.GreaterThan(1));
        Assert.That(progress.Reports.Last(), Is.EqualTo(300_000));
    }

    [Test]
    public async Task A_link_that_has_expired_is_replaced_once()
    {
        _server.Put = context =>
        {
            _server.Put = _server.StoreAsync;
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        var attachment = await _server.CreateClient().UploadAsync(new MemoryStream(Bytes), "parcel.jpg", "image/jpeg");

        Assert.That(attachment.Id, Is.EqualTo("attachment-2"), "of the second link");
        Assert.That(_server.Files["2"], Is.EqualTo(Bytes));
    }

    [Test]
    public void What_is_no_file_is_refused_before_anything_is_sent()
    {
        var client = _server.CreateClient();
        using var closed = new MemoryStream();
        closed.Close();

        Assert.Multiple(() =>
        {
            Assert.That(async () => await client.UploadAsync(closed, "a", "text/plain"), Throws.ArgumentException);
            Assert.That(async () => await client.UploadAsync(new MemoryStream(), " ", "text/plain"), Throws.ArgumentException);
            Assert.That(async () => await client.UploadAsync(new MemoryStream(), "a", "text"), Throws.ArgumentException);
            Assert.That(_server.Links, Is.Zero);
        });
    }

    private sealed class Progress : IProgress<long>
    {
        public ConcurrentQueue<long> Reports { get; } = new();

        public void Report(long value) => Reports.Enqueue(value);
    }
}
