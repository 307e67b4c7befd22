using System.Diagnostics;
using DigitalConnect.Http;

namespace DigitalConnect.Telemetry;

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

    public void Succeeded(int status) => End(status, status == 206 ? "partial" : "delivered", error: null);

    public void Failed(Exception exception)
    {
        if (_activity is null && _startedAt is null)
        {
            _telemetry.Report(_call);
            return;
        }

        var status = exception is DigitalConnectApiException refused ? (int)refused.StatusCode : default(int?);
        End(status, Outcome(exception), ErrorTypes.Of(exception));
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
            _activity.SetTag(TagNames.Outcome, outcome);
            _activity.SetTag(TagNames.StatusCode, status);
            _activity.SetTag(TagNames.ErrorType, error);
            _activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            _activity.Dispose();
        }

        if (_startedAt is { } startedAt)
        {
            var tags = new TagList { { TagNames.Operation, _call.Operation }, { TagNames.Outcome, outcome } };
            ClientMetrics.AddEnd(ref tags, status, error);
            _telemetry.Metrics.Call(_telemetry.TimeProvider.GetElapsedTime(startedAt), tags);
        }
    }
}
