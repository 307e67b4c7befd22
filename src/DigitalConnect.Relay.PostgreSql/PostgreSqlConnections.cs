using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace DigitalConnect.Relay.PostgreSql;

/// <summary>Connections as the relay needs them, where the connection string does not say otherwise.</summary>
internal static class PostgreSqlConnections
{
    private const int PreparedStatements = 40;

    // Npgsql's own limit is 100, which is all that a server allows by default, for all instances together.
    private const int Connections = 20;

    private static readonly string[] PoolSizeKeywords = ["Maximum Pool Size", "MaxPoolSize"];

    public static NpgsqlDataSource CreateSource(string connectionString, TimeSpan lease)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (PreparedStatements, 2);
        if (!PoolSizeKeywords.Any(new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey))
            settings.MaxPoolSize = Math.Max(Connections, settings.MinPoolSize);

        // A process that was stopped in a transaction would keep its conversations locked from everybody else.
        var timeout = string.Create(CultureInfo.InvariantCulture, $"-c idle_in_transaction_session_timeout={(long)lease.TotalMilliseconds}");
        settings.Options = string.IsNullOrEmpty(settings.Options) ? timeout : $"{settings.Options} {timeout}";

        // What is accepted is durable, whatever the server has for a default.
        if (!settings.Options.Contains("synchronous_commit", StringComparison.Ordinal))
            settings.Options += " -c synchronous_commit=on";
        return new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).EnableTransportSecurity().Build();
    }
}
