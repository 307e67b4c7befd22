using System.Diagnostics;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>The server's process and its addresses.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri http1, Uri http2) => (_process, Http1, Http2) = (process, http1, http2);

    public Uri Http1 { get; }

    public Uri Http2 { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, "serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new ServerProcess(process, await NextAddressAsync(process).ConfigureAwait(false), await NextAddressAsync(process)
            .ConfigureAwait(false));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<Uri> NextAddressAsync(Process process) =>
        new(await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("The server did not start."));
}
