using DigitalConnect.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Contract;

public sealed class PrismAttachmentTests : PrismTest
{
    private protected override string Contract => Path.Combine(Repository.Root, "spec", "attachments.yaml");

    [Test]
    public async Task The_examples_of_the_mock_become_results()
    {
        using var services = Mock(200);
        var client = services.GetRequiredService<IAttachmentsClient>();

        var link = await client.CreateUploadLinkAsync(new() { AllowedMimeTypes = ["image/jpeg"] });
        var attachment = await client.CreateAttachmentAsync(new() { Name = "test.jpg", RequestId = link.RequestId });
        var download = await client.GetDownloadLinkAsync(attachment.Id);

        Assert.Multiple(() =>
        {
            Assert.That(link.RequestId, Is.EqualTo("9e107d9d372bb6826bd81d3542a419d6"));
            Assert.That((attachment.Id, attachment.Size, attachment.Type), Is.EqualTo(("my-image-id", 3072L, "image/jpeg")));
            Assert.That(download.ExpireTime, Is.EqualTo(600));
        });
    }

    [TestCase("link", 400), TestCase("link", 401), TestCase("link", 403)]
    [TestCase("create", 400), TestCase("create", 401), TestCase("create", 403), TestCase("create", 409)]
    [TestCase("download", 400), TestCase("download", 401), TestCase("download", 403), TestCase("download", 404)]
    public async Task An_error_of_the_mock_becomes_an_exception_that_holds_its_envelope(string operation, int status)
    {
        using var services = Mock(status);
        var client = services.GetRequiredService<IAttachmentsClient>();

        var failure = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => operation switch
        {
            "link" => client.CreateUploadLinkAsync(new()),
            "create" => client.CreateAttachmentAsync(new()),
            _ => client.GetDownloadLinkAsync("my-image-id"),
        }))!;

        Assert.That(((int)failure.StatusCode, failure.Error?.Code), Is.EqualTo((status, $"{status}")));
    }

    [Test]
    public async Task A_proxy_between_client_and_simulator_finds_no_violation_by_either()
    {
        await using var simulator = await DigitalConnectSimulator.StartAsync();
        await using var proxy = await Prism.ProxyAsync(Contract, simulator.BaseAddress);
        using var services = Proxied(proxy, simulator);
        var client = services.GetRequiredService<IAttachmentsClient>();
        using var content = new MemoryStream([1, 2, 3]);

        // A violation by either side would have become a 422 or a 500 of the proxy.
        var attachment = await client.UploadAsync(content, "test.bin", "application/octet-stream");
        using var download = await client.DownloadAsync(attachment.Id);
        using var downloaded = new MemoryStream();
        await download.CopyToAsync(downloaded);
        var unknown = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => client.GetDownloadLinkAsync("unknown")))!;

        Assert.That(downloaded.ToArray(), Is.EqualTo(content.ToArray()));
        Assert.That((int)unknown.StatusCode, Is.EqualTo(404));
    }
}
