using DigitalConnect.Relay;
using DigitalConnect.Relay.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

/// <summary>Registers PostgreSQL as the relay's database.</summary>
public static class DigitalConnectRelayPostgreSqlExtensions
{
    /// <summary>Keeps the queue in PostgreSQL, for any number of instances. Its tables begin with <c>relay_</c>.</summary>
    /// <param name="builder">The relay.</param>
    /// <param name="connectionString">The database, in Npgsql's form. The user must be allowed to create tables.</param>
    public static DigitalConnectRelayBuilder UsePostgreSql(this DigitalConnectRelayBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return builder.UseDatabase(provider =>
            new PostgreSqlDatabase(connectionString, provider.GetRequiredService<IOptions<DigitalConnectRelayOptions>>().Value.LeaseDuration));
    }
}
