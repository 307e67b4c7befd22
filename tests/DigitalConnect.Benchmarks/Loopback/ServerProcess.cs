using System.Diagnostics;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>The server's process and its addresses.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public required Uri Http1 { get; init; }

    public required Uri Http2 { get; init; }

    /// <summary>Where either is spoken over TLS.</summary>
    public required Uri Tls { get; init; }

    /// <summary>The thumbprint of the certificate that is shown there.</summary>
    public required string Certificate { get; init; }

    /// <param name="delay">How long it takes for each message.</param>
    public static async Task<ServerProcess> StartAsync(TimeSpan delay = default)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, LoopbackServer.Word, $"{delay:c}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_hostBuilder__reloadConfigOnChange"] = "false" }, // it would watch what the measured programs write
        })!;
        return new ServerProcess(process)
        {
            Http1 = new(await NextAsync(process).ConfigureAwait(false)),
            Http2 = new(await NextAsync(process).ConfigureAwait(false)),
            Tls = new(await NextAsync(process).ConfigureAwait(false)),
            Certificate = await NextAsync(process).ConfigureAwait(false),
        };
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> NextAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("The server did not start.");
}
