using System.Runtime.InteropServices;

namespace DigitalConnect.Cli.Terminal;

/// <summary>Ctrl+C and SIGTERM: the first asks the command to come to an end, the second to leave at once.</summary>
internal sealed class ShutdownSignals : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly PosixSignalRegistration[] _registrations;

    public ShutdownSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
    ];

    public CancellationToken Stopping => _stopping.Token;

    public CancellationToken Aborting => _aborting.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stopping.Dispose();
        _aborting.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        (_stopping.IsCancellationRequested ? _aborting : _stopping).Cancel();
    }
}
