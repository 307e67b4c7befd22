using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>A process that delivers, and what is done to it.</summary>
internal sealed partial class WorkerProcess : IDisposable
{
    private const int Continue = 18;
    private const int Stop = 19;
    private const int Terminate = 15;

    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>The most memory that it has had, in bytes.</summary>
    public long PeakMemory => Refreshed.PeakWorkingSet64;

    /// <summary>How long processors have worked for it.</summary>
    public TimeSpan ProcessorTime => Refreshed.TotalProcessorTime;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    public static async Task<WorkerProcess> StartAsync(string database, string connectionString, string server)
    {
        string[] arguments = [typeof(WorkerProcess).Assembly.Location, TrialWorker.Word, database, connectionString, server];
        var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
        })!;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == TrialWorker.Started)
                started.TrySetResult();
            else if (line.Data is null)
                started.TrySetException(new InvalidOperationException("The worker ended before it had started."));
            else
                Trace.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        var worker = new WorkerProcess(process);
        try
        {
            await started.Task;
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Ends it in the middle of whatever it does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it in the middle of whatever it does (SIGSTOP).</summary>
    public void Freeze() => Signal(Stop);

    /// <summary>Lets it go on as if nothing had happened (SIGCONT).</summary>
    public void Thaw() => Signal(Continue);

    /// <summary>Asks it to end (SIGTERM).</summary>
    public async Task<int> EndAsync()
    {
        Signal(Terminate);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Signal(int signal)
    {
        if (SendSignal(_process.Id, signal) != 0)
            throw new InvalidOperationException("The signal could not be sent.");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
