using System.Globalization;
using DigitalConnect.Relay.Tests.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Relay.Tests.Durability;

/// <summary>A process that enqueues messages, one after the other, and says so as soon as each is accepted.</summary>
internal static class EnqueuingProgram
{
    /// <summary>The first argument of the process.</summary>
    public const string Word = "relay-enqueue";

    /// <summary>What the line of an accepted message begins with.</summary>
    public const string Accepted = "accepted ";

    public static async Task RunAsync(string database, string connectionString, int count)
    {
        var services = new ServiceCollection();
        services.AddRelay(database, connectionString, workers: 0);
        await using var provider = services.BuildServiceProvider();
        var relay = provider.GetRequiredService<IConversationRelay>();
        for (var i = 1; i <= count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{i}");
            await relay.EnqueueAsync("t", new() { Id = id, Text = "Hello" });
            await Console.Out.WriteLineAsync(Accepted + id);
        }
    }
}
