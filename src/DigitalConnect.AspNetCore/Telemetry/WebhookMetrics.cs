using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DigitalConnect.AspNetCore.Telemetry;

/// <summary>The instruments of webhooks, on the meter that the client has, too.</summary>
internal sealed class WebhookMetrics
{
    private readonly Counter<long> _webhooks;
    private readonly Counter<long> _drift;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(DigitalConnectTelemetry.MeterName);
        _webhooks = meter.CreateCounter<long>("digital_connect.webhooks", "{webhook}", "Webhooks by what became of them.");
        _drift = meter.CreateCounter<long>(
            "digital_connect.webhooks.contract_drift", "{difference}", "Differences between webhooks and what is known of them.");
    }

    /// <summary>Counts a webhook.</summary>
    /// <param name="account">The name under which webhooks were added.</param>
    /// <param name="eventType">The type of the event; null if it could not be read.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="outcome">What became of it.</param>
    public void Webhook(string account, string? eventType, int status, string outcome)
    {
        var tags = Tags(account, eventType);
        tags.Add("digital_connect.outcome", outcome);
        tags.Add("http.response.status_code", status);
        _webhooks.Add(1, tags);
    }

    /// <summary>Counts a difference.</summary>
    /// <param name="account">The name under which webhooks were added.</param>
    /// <param name="eventType">The type of the event.</param>
    /// <param name="kind">What differs.</param>
    public void Drift(string account, string eventType, DriftKind kind)
    {
        var tags = Tags(account, eventType);
        tags.Add("digital_connect.drift.kind", kind.ToString());
        _drift.Add(1, tags);
    }

    private static TagList Tags(string account, string? eventType)
    {
        var tags = new TagList { { "digital_connect.event_type", EventTypes.Bounded(eventType) } };
        if (account.Length > 0)
            tags.Add("digitalconnect.account", account);
        return tags;
    }
}
