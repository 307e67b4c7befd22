using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigitalConnect.Relay;

/// <summary>Says which database the relay stands on.</summary>
public sealed class DigitalConnectRelayBuilder
{
    internal DigitalConnectRelayBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that the relay is registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Keeps the queue in a SQLite file, for one process.</summary>
    /// <param name="connectionString">Where the file is, such as <c>Data Source=relay.db</c>. It is created if it is not there.</param>
    /// <param name="durability">What an accepted message survives.</param>
    public DigitalConnectRelayBuilder UseSqlite(string connectionString, SqliteDurability durability = SqliteDurability.Full)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return UseDatabase(_ => new SqliteDatabase(connectionString, durability));
    }

    internal DigitalConnectRelayBuilder UseDatabase(Func<IServiceProvider, IRelayDatabase> create)
    {
        Services.Replace(ServiceDescriptor.Singleton<IRelayDatabase>(provider => new MigratedDatabase(create(provider))));
        return this;
    }
}
