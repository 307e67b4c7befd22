using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>The process that delivers, until somebody ends it.</summary>
internal static class TrialWorker
{
    /// <summary>The first argument of the process.</summary>
    public const string Word = "relay-worker";

    /// <summary>The line that it prints when it delivers.</summary>
    public const string Started = "started";

    public static async Task RunAsync(string database, string connectionString, string server)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddDigitalConnect(options =>
        {
            options.BaseAddress = new(server);
            options.AccessToken = "token";
            options.MaxRetries = 0;
        });
        builder.Services.AddRelay(database, connectionString, workers: 32);
        using var host = builder.Build();
        await host.StartAsync();
        await Console.Out.WriteLineAsync(Started);
        await host.WaitForShutdownAsync();
    }

    /// <summary>Registers a relay of the trial.</summary>
    public static void AddRelay(this IServiceCollection services, string database, string connectionString, int workers)
    {
        var relay = services.AddDigitalConnectRelay(options =>
        {
            options.TouchpointId = "touchpoint";
            options.Workers = workers;
            options.LeaseDuration = TrialSettings.Lease;
            options.PollInterval = TimeSpan.FromMilliseconds(100);
            options.MinRetryDelay = TimeSpan.FromMilliseconds(50);
            options.MaxRetryDelay = TimeSpan.FromSeconds(1);
        });
        _ = database switch
        {
            "Sqlite" => relay.UseSqlite(connectionString),
            "SqliteNormal" => relay.UseSqlite(connectionString, SqliteDurability.Normal),
            _ => relay.UsePostgreSql(connectionString),
        };
    }
}
