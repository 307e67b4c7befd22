using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Contract;

/// <summary>Prism, a validating mock and proxy that nobody here wrote, running on loopback until it is disposed of.</summary>
internal sealed partial class Prism : IAsyncDisposable
{
    private readonly Process _process;

    private Prism(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Answers from a contract's examples; a request that breaks the contract gets an error.</summary>
    public static Task<Prism> MockAsync(string contract) => StartAsync("mock", contract);

    /// <summary>Stands before a server; a request or an answer that breaks the contract becomes an error.</summary>
    public static Task<Prism> ProxyAsync(string contract, Uri server) => StartAsync("proxy", contract, server.GetLeftPart(UriPartial.Authority));

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Prism> StartAsync(string verb, params string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("prism") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[verb, "--errors", "--host", "127.0.0.1", "--port", port.ToString(), .. arguments])
            start.ArgumentList.Add(argument);

        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().IsMatch(line))
            {
                // Its log must be read on, or the full pipe would stop it.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new Prism(process, new Uri($"http://127.0.0.1:{port}"));
            }
        }

        throw new InvalidOperationException($"prism {verb} ended: {string.Join('\n', said)}\n{await process.StandardError.ReadToEndAsync()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("Prism is listening")]
    private static partial Regex Listening();
}
