using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Tests.Databases;
using DigitalConnect.Relay.Tests.Delivery;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DigitalConnect.Relay.Tests.Operation;

/// <summary>A database that is full, or gone for a while.</summary>
[CancelAfter(60_000)]
internal sealed class DatabaseFailureTests
{
    private const int SqliteFull = 13;

    [Test]
    public async Task A_full_disk_refuses_the_message_and_the_next_one_is_accepted_when_there_is_room()
    {
        await using var relay = await RelayUnderTest.CreateAsync();
        var database = relay.Get<DigitalConnect.Relay.Storage.IRelayDatabase>();
        await database.WriteAsync((session, cancel) => session.ExecuteAsync(new("PRAGMA max_page_count = 1"), cancel), CancellationToken.None);
        var large = new ChannelMessage { Id = "m1", Text = new string('x', 1_000_000) };

        Assert.That(
            () => relay.Relay.EnqueueAsync("t", large), Throws.InstanceOf<SqliteException>().With.Property("SqliteErrorCode").EqualTo(SqliteFull));
        Assert.That(await relay.Relay.EnqueueAsync("t", large), Is.EqualTo(EnqueueResult.Accepted));
    }

    [Test]
    public async Task What_was_sent_is_written_however_long_the_database_is_gone()
    {
        var time = new FakeTimeProvider();
        var writes = new PersistentWrites(time, NullLogger<PersistentWrites>.Instance);
        var goneUntil = time.GetUtcNow().AddMinutes(10);
        var writing = writes.WriteAsync(
            _ => time.GetUtcNow() < goneUntil ? throw new SqliteException("gone", 14) : Task.FromResult("written"), CancellationToken.None);
        while (!writing.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.That(await writing, Is.EqualTo("written"));
    }

    [Test]
    public async Task A_database_that_is_gone_for_ten_minutes_delays_what_waits_and_doubles_nothing(CancellationToken cancellationToken)
    {
        await using var relay = await RelayUnderTest.CreateAsync();
        var answer = new TaskCompletionSource<SendMessageResult>();
        relay.Client.Sends(answer.Task);
        await relay.EnqueueAsync("t", "m1");
        await relay.EnqueueAsync("t", "m2");
        await relay.Dispatcher.StartAsync(cancellationToken);
        await relay.Client.FirstSent.WaitAsync(cancellationToken);

        // The message arrives while the relay can't note it.
        relay.Database.Fail(() => new SqliteException("gone", 14));
        answer.SetResult(new() { StatusCode = System.Net.HttpStatusCode.Created, IdempotencyKey = "m1" });
        Assert.That(() => relay.EnqueueAsync("t", "m3"), Throws.InstanceOf<SqliteException>());
        var backAt = relay.Time.GetUtcNow().AddMinutes(10);
        await relay.PassUntilAsync(() => Task.FromResult(relay.Time.GetUtcNow() >= backAt), TimeSpan.FromSeconds(1), cancellationToken);
        Assert.That(relay.Client.Sent, Has.Count.EqualTo(1));
        relay.Database.Fail(null);
        await relay.EnqueueAsync("t", "m3");
        await relay.PassUntilAsync(
            async () => (await relay.FindAsync("m3")).State == MessageState.Sent, TimeSpan.FromSeconds(1), cancellationToken);
        await relay.Dispatcher.StopAsync(cancellationToken);

        Assert.That(string.Join(' ', relay.Client.Sent.Select(call => call.Key)), Is.EqualTo("m1 m2 m3"));
    }

    [Test]
    [External("postgresql")]
    public async Task A_server_that_was_gone_comes_back_and_the_relay_goes_on(CancellationToken cancellationToken)
    {
        await using var cluster = await PostgreSqlCluster.StartAsync();
        var client = new ScriptedClient();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<IDigitalConnectClient>(client);
        builder.Services.AddDigitalConnectRelay(options => options.TouchpointId = "touchpoint").UsePostgreSql(await cluster.CreateDatabaseAsync());
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var relay = host.Services.GetRequiredService<IConversationRelay>();

        await cluster.StopAsync();
        Assert.That(() => relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi" }, cancellationToken), Throws.InstanceOf<NpgsqlException>());
        await cluster.RestartAsync();
        await relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi" }, cancellationToken);
        await client.FirstSent.WaitAsync(cancellationToken);
        await host.StopAsync(cancellationToken);

        Assert.That(client.Sent.Single().Text, Is.EqualTo("Hi"));
    }
}
