using System.Net;
using System.Net.Http.Json;
using System.Text;
using DigitalConnect.Cli.Relaying;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay.Tests.Trial;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Tests.Relaying;

/// <summary>The program <c>digital-connect relay run</c> in this process, on a file of its own, with a Digital Connect behind it.</summary>
internal sealed class RunningRelay : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RelayProgram _program;

    private RunningRelay(TrialServer server, RelayProgram program, TemporaryFolder folder)
    {
        (Server, _program, _folder) = (server, program, folder);
        Http = new() { BaseAddress = new(_program.Describe().First().Split(' ')[4]) };
    }

    public TrialServer Server { get; }

    public HttpClient Http { get; }

    /// <summary>What the program prints when it starts.</summary>
    public string Description => string.Join('\n', _program.Describe());

    public static async Task<RunningRelay> StartAsync(Dictionary<string, string?>? settings = null, Uri? agentUrl = null)
    {
        var server = await TrialServer.StartAsync(new() { Messages = 1, Conversations = 1, Instances = 1, Failures = 0, Ends = 0 });
        var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(SettingsFor(server)).AddInMemoryCollection(settings).Build();
        var database = new RelayDatabase(configuration.GetSection("DigitalConnectRelay"), folder["relay.db"]);
        var context = new CommandContext { Output = TextWriter.Null, Error = TextWriter.Null, ReadConfiguration = () => configuration };
        var program = await RelayProgram.StartAsync(new(configuration, database), new(IPAddress.Loopback, 0), agentUrl, context);
        return new RunningRelay(server, program, folder);
    }

    public async Task<HttpStatusCode> PostAsync(string thread, object message)
    {
        using var response = await Http.PostAsJsonAsync($"threads/{thread}/messages", message, TestContext.CurrentContext.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>Runs a command on the queue.</summary>
    public Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.Of(["relay", .. arguments, "--database", _folder["relay.db"]], SettingsFor(Server, "DigitalConnect"));

    /// <summary>Runs a command on the queue at a terminal, where a person answers what it asks.</summary>
    public async Task<CommandRun> AskAsync(string answer, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var exitCode = await CommandLine.RunAsync(["relay", .. arguments, "--database", _folder["relay.db"]], new()
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(answer)),
            IsInputTerminal = true,
            Output = output,
            Error = error,
            ReadConfiguration = () => new ConfigurationBuilder().AddInMemoryCollection(SettingsFor(Server)).Build(),
        });
        return new(exitCode, output.ToString(), error.ToString());
    }

    public Task StopAsync() => _program.StopAsync(TestContext.CurrentContext.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _program.DisposeAsync();
        await Server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static Dictionary<string, string?> SettingsFor(TrialServer server, string sectionOfTouchpoint = "DigitalConnectRelay") => new()
    {
        ["DigitalConnect:BaseAddress"] = server.Address,
        ["DigitalConnect:AccessToken"] = "token",
        [$"{sectionOfTouchpoint}:TouchpointId"] = "touchpoint",
    };
}
