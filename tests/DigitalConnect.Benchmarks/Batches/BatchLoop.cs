using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Benchmarks.Batches;

/// <summary>
/// The loop that somebody writes by hand to send a file: conversations side by side, each in order. It checks nothing beforehand, remembers
/// nothing, and gives each message a new key.
/// </summary>
internal static class BatchLoop
{
    /// <summary>The first argument of the process.</summary>
    public const string Word = "batch-loop";

    private const int Workers = 8;
    private const int ReadAhead = 256;

    public static async Task RunAsync(string file, Uri address)
    {
        var services = new ServiceCollection();
        services.AddDigitalConnect(options => (options.BaseAddress, options.AccessToken) = (address, "token"));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IDigitalConnectClient>();
        var queues = Enumerable.Range(0, Workers).Select(_ => Channel.CreateBounded<(string Conversation, string Content)>(ReadAhead)).ToArray();
        var sending = queues.Select(queue => SendAsync(client, queue.Reader)).ToArray();
        await foreach (var line in File.ReadLinesAsync(file).ConfigureAwait(false))
        {
            using var message = JsonDocument.Parse(line);
            var conversation = message.RootElement.GetProperty("conversation").GetString()!;
            var queue = queues[(uint)conversation.GetHashCode(StringComparison.Ordinal) % Workers];
            await queue.Writer.WriteAsync((conversation, message.RootElement.GetProperty("content").GetString()!)).ConfigureAwait(false);
        }

        foreach (var queue in queues)
            queue.Writer.Complete();
        await Task.WhenAll(sending).ConfigureAwait(false);
    }

    private static async Task SendAsync(IDigitalConnectClient client, ChannelReader<(string Conversation, string Content)> messages)
    {
        await foreach (var (conversation, content) in messages.ReadAllAsync().ConfigureAwait(false))
            await client.SendMessageAsync(conversation, new SendMessageRequest { Content = content }).ConfigureAwait(false);
    }
}
