using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Telemetry;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Runtime.Transport;

/// <summary>What is logged and measured of one call.</summary>
internal readonly struct CallRecord
{
    private readonly ApiCall _call;
    private readonly ILogger _logger;
    private readonly IDisposable? _scope;
    private readonly CallObservation _observation;

    private CallRecord(ApiCall call, ILogger logger, ClientTelemetry telemetry)
    {
        _call = call;
        _logger = logger;
        _scope = logger.BeginCall(call);
        logger.CallStarted(call.Operation, call.IdempotencyKey);
        _observation = telemetry.Begin(call);
    }

    public static CallRecord Begin(ApiCall call, ApiTransportSettings settings) => new(call, settings.Logger, settings.Telemetry);

    /// <summary>The call ended.</summary>
    /// <param name="failure">What it ends with; null for a success.</param>
    /// <param name="status">The status; null if there was none that could be used.</param>
    /// <param name="isPartial">Whether the result holds less than was asked for.</param>
    public void End(Exception? failure, int? status, bool isPartial)
    {
        if (_call is null)
            return; // It never began: a logger threw.

        if (failure is null)
        {
            _observation.Succeeded(status!.Value, isPartial);
        }
        else
        {
            _logger.CallFailed(_call.Operation, _call.IdempotencyKey, _call.Delivery, failure.Message);
            _observation.Failed(failure, status);
        }

        _scope?.Dispose();
    }
}
