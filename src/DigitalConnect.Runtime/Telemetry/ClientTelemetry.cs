using System.Collections.Concurrent;
using System.Diagnostics;
using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Contract;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Runtime.Telemetry;

/// <summary>What one client records of its calls.</summary>
/// <param name="metrics">The instruments.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Hears of each kind of drift once.</param>
/// <param name="observer">Hears of all drift.</param>
internal sealed partial class ClientTelemetry(ClientMetrics metrics, TimeProvider timeProvider, ILogger logger, IContractDriftObserver? observer)
{
    // A hostile server must not grow the memory of what was logged.
    private const int MostPlaces = 256;

    private readonly ConcurrentDictionary<(string Operation, DriftKind Kind, string Place), bool> _logged = new();

    /// <summary>For a client that was made without dependency injection.</summary>
    public static ClientTelemetry Default { get; } = new(ClientMetrics.Default, TimeProvider.System, NullLogger.Instance, observer: null);

    public static ActivitySource Source { get; } = new(DigitalConnectTelemetry.ActivitySourceName);

    public ClientMetrics Metrics => metrics;

    public TimeProvider TimeProvider => timeProvider;

    public CallObservation Begin(ApiCall call) => new(this, call);

    /// <summary>Tells of the drift that a call met.</summary>
    public void Report(ApiCall call)
    {
        foreach (var drift in call.Drift)
        {
            metrics.Drift(call, drift.Kind);
            var place = drift.Kind == DriftKind.UnknownMember ? JsonPointer.Parent(drift.Location) : drift.Location;
            if (_logged.Count < MostPlaces && _logged.TryAdd((call.Operation, drift.Kind, place), true))
                LogDrift(call.Operation, drift.Kind, place);

            Offer(call.Operation, drift);
        }
    }

    private void Offer(string operation, ContractDrift drift)
    {
        try
        {
            observer?.OnDrift(operation, drift);
        }
        catch (Exception exception)
        {
            // The call it came from succeeded all the same.
            LogObserverFailed(exception.GetType());
        }
    }

    [LoggerMessage(60, LogLevel.Warning,
        "{Operation}: the response differs from the contract: {Kind} at \"{Location}\". Logged once for this place.")]
    private partial void LogDrift(string operation, DriftKind kind, string location);

    [LoggerMessage(61, LogLevel.Error, "The observer of contract drift threw {Exception}; it must not.")]
    private partial void LogObserverFailed(Type exception);
}
