using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace DigitalConnect.Tests.Attachments;

/// <summary>The client that <c>AddDigitalConnect</c> registers beside the other.</summary>
public sealed class RegisteredClientTests
{
    [Test]
    public async Task Neither_the_signed_address_nor_the_token_is_in_a_log_or_a_trace()
    {
        await using var server = await StorageServer.StartAsync();
        server.TakenNames["a.txt"] = true;
        server.Get = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => spans.Enqueue($"{activity.Source.Name} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var provider = Register(server, name: null);
        var client = provider.GetRequiredService<IAttachmentsClient>();
        await client.UploadAsync(new MemoryStream(Encoding.ASCII.GetBytes("Hello")), "a.txt", "text/plain");
        Assert.That(async () => await client.DownloadAsync("my-id"), Throws.InstanceOf<DigitalConnectAttachmentException>());

        var logs = provider.GetFakeLogCollector().GetSnapshot().Select(record => $"{record.Message} {record.Exception}").ToList();
        var ours = spans.Where(span => !span.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).ToList();
        Assert.That(logs, Is.Not.Empty.And.None.Contains(StorageServer.Signature).And.None.Contains("canary-token"));
        Assert.That(ours, Is.Not.Empty.And.None.Contains(StorageServer.Signature).And.None.Contains("/storage/"));
    }

    [Test]
    public async Task Each_account_has_its_own()
    {
        await using var server = await StorageServer.StartAsync();
        await using var provider = Register(server, "acme");

        Assert.That(provider.GetKeyedService<IAttachmentsClient>("acme"), Is.Not.Null);
        Assert.That(provider.GetService<IAttachmentsClient>(), Is.Null);
    }

    [Test]
    public async Task Without_dependency_injection_there_is_one_too()
    {
        await using var server = await StorageServer.StartAsync();
        var client = AttachmentsClient.Create(new DigitalConnectOptions { BaseAddress = server.Address, AccessToken = "canary-token" });
        var attachment = await client.UploadAsync(new MemoryStream(Encoding.ASCII.GetBytes("Hello")), "a.txt", "text/plain");

        Assert.That(attachment.Id, Is.EqualTo("attachment-1"));
    }

    private static ServiceProvider Register(StorageServer server, string? name)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddDigitalConnect(name ?? "", options =>
        {
            options.BaseAddress = server.Address;
            options.AccessToken = "canary-token";
        });
        return services.BuildServiceProvider();
    }
}
