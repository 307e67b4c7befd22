using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Operation;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A relay on SQLite, with time and Digital Connect in the hands of the test. Delivers when it is told to.</summary>
internal sealed class RelayUnderTest : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private RelayUnderTest(TestDatabase database, Action<DigitalConnectRelayOptions>? configure, Action<IServiceCollection>? register)
    {
        _database = database;
        Database = new(database.First);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time).AddSingleton<IDigitalConnectClient>(Client);
        services.AddDigitalConnectRelay(options =>
        {
            options.TouchpointId = "touchpoint";
            configure?.Invoke(options);
        }).UseSqlite(database.ConnectionString).UseDatabase(_ => Database);
        register?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public JumpingTimeProvider Time { get; } = new();

    public ScriptedClient Client { get; } = new();

    public FlakyDatabase Database { get; }

    public string DatabaseFile => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    public IConversationRelay Relay => Get<IConversationRelay>();

    public IRelayOperations Operations => Get<IRelayOperations>();

    public IConversationDirectory Directory => Get<IConversationDirectory>();

    public Housekeeping Housekeeping => _services.GetServices<IHostedService>().OfType<Housekeeping>().Single();

    public Dispatcher Dispatcher => _services.GetServices<IHostedService>().OfType<Dispatcher>().Single();

    public static async Task<RelayUnderTest> CreateAsync(
        Action<DigitalConnectRelayOptions>? configure = null, Action<IServiceCollection>? register = null)
    {
        var relay = new RelayUnderTest(await TestDatabase.CreateAsync(DatabaseKind.Sqlite), configure, register);
        await relay.Get<InstanceLease>().BeginAsync(CancellationToken.None);
        return relay;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<EnqueueResult> EnqueueAsync(string thread, string id) => Relay.EnqueueAsync(thread, new() { Id = id, Text = $"text of {id}" });

    public async Task<RelayMessage> FindAsync(string id) => (await Operations.FindAsync(id))!;

    /// <summary>Delivers what can be delivered now.</summary>
    public async Task DeliverAsync()
    {
        var owner = Get<InstanceLease>().Owner;
        while (await Get<ClaimTable>().ClaimAsync(owner, 10, CancellationToken.None) is { Count: > 0 } turns)
        {
            foreach (var turn in turns)
                await Get<ConversationWorker>().RunAsync(turn, owner, CancellationToken.None, CancellationToken.None);
        }
    }

    /// <summary>Lets time pass, heart beating, and delivers what can be delivered then.</summary>
    public async Task DeliverAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        await Get<InstanceLease>().BeatAsync(CancellationToken.None);
        await DeliverAsync();
    }

    /// <summary>Lets time pass while the relay runs by itself, until something is the case.</summary>
    public async Task PassUntilAsync(Func<Task<bool>> condition, TimeSpan step, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Time.Advance(step);
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
