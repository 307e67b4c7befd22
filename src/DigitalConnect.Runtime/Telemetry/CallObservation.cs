using System.Diagnostics;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Telemetry;

/// <summary>One call, from its start to what became of it. Costs nothing as long as nobody listens.</summary>
internal readonly struct CallObservation
{
    private readonly ClientTelemetry _telemetry;
    private readonly ApiCall _call;
    private readonly Activity? _activity;
    private readonly long? _startedAt;

    public CallObservation(ClientTelemetry telemetry, ApiCall call)
    {
        _telemetry = telemetry;
        _call = call;
        _activity = ClientTelemetry.Source.StartActivity(call.Operation, ActivityKind.Internal);
        _startedAt = telemetry.Metrics.CallsAreHeard ? telemetry.TimeProvider.GetTimestamp() : null;
    }

    public void Succeeded(int status, bool isPartial) => End(status, isPartial ? "partial" : "delivered", error: null);

    /// <summary>The call failed.</summary>
    /// <param name="exception">What it ends with.</param>
    /// <param name="status">The error status; null if there was none.</param>
    public void Failed(Exception exception, int? status)
    {
        if (_activity is null && _startedAt is null)
        {
            _telemetry.Report(_call);
            return;
        }

        End(status, Outcome(exception), status is { } code ? ErrorTypes.Of(code) : ErrorTypes.Of(exception, _call.Delivery));
    }

    private string Outcome(Exception exception) => exception is OperationCanceledException && _call.Delivery == DeliveryStatus.NotDelivered
        ? "cancelled"
        : _call.Delivery switch
        {
            DeliveryStatus.Delivered => "delivered",
            DeliveryStatus.NotDelivered => "refused",
            _ => "unknown",
        };

    private void End(int? status, string outcome, string? error)
    {
        _telemetry.Report(_call);
        if (_activity is not null)
        {
            _activity.SetTag(TagNames.Operation, _call.Operation);
            if (_call.Client is { } client)
                _activity.SetTag(client.Tag, client.Name);

            _activity.SetTag(TagNames.Outcome, outcome);
            _activity.SetTag(TagNames.StatusCode, status);
            _activity.SetTag(TagNames.ErrorType, error);
            _activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            _activity.Dispose();
        }

        if (_startedAt is { } startedAt)
        {
            var tags = new TagList { { TagNames.Operation, _call.Operation }, { TagNames.Outcome, outcome } };
            ClientMetrics.AddClient(ref tags, _call);
            ClientMetrics.AddEnd(ref tags, status, error);
            _telemetry.Metrics.Call(_telemetry.TimeProvider.GetElapsedTime(startedAt), tags);
        }
    }
}
