using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DigitalConnect.Relay.Tests.Databases;

/// <summary>A PostgreSQL of our own on loopback. It refuses to run as root, so there it runs as the user that Debian's package made.</summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string User = "relay";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private Process? _server;

    public static async Task<PostgreSqlCluster> StartAsync()
    {
        var cluster = new PostgreSqlCluster();
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", cluster._folder.Path);
        await RunAsOwnerAsync("initdb", "-D", cluster.Data, "-U", User, "-A", "trust", "--no-sync");
        await cluster.RestartAsync();
        return cluster;
    }

    private string Data => _folder["data"];

    /// <summary>Starts the server, which may have been stopped.</summary>
    public async Task RestartAsync()
    {
        // At the default durability: a commit waits for the disk.
        _server = Process.Start(AsOwner(
            "postgres", "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-k", _folder.Path))!;
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        while (!await IsReadyAsync())
            ObjectDisposedException.ThrowIf(_server.HasExited, this);
    }

    /// <summary>Stops the server: connections break.</summary>
    public async Task StopAsync()
    {
        await RunAsOwnerAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate");
        await _server!.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"relay_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await StopAsync();
        _folder.Dispose();
    }

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=true;Timeout=5");

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{ConnectionTo("postgres")};Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static ProcessStartInfo AsOwner(params string[] command) => Environment.IsPrivilegedProcess
        ? Describe("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", PathOf(command[0]), .. command[1..]])
        : Describe(PathOf(command[0]), command[1..]);

    // Debian keeps the programs of each version in a folder of its own, outside of the path.
    private static string PathOf(string program) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Order().Last()
        : program;

    private static Task RunAsOwnerAsync(params string[] command) => RunAsync(AsOwner(command));

    private static Task RunAsync(string program, params string[] arguments) => RunAsync(Describe(program, arguments));

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {string.Concat(printed)}");
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
