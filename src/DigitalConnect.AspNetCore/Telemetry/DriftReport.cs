using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.AspNetCore.Telemetry;

/// <summary>Counts drift, logs it once for each place, and offers it to the observer of the program.</summary>
internal sealed class DriftReport(WebhookMetrics metrics, ILogger<DriftReport> logger, IContractDriftObserver? observer = null)
{
    private const int MostPlaces = 256;

    private readonly ConcurrentDictionary<(string EventType, ContractDrift Drift), bool> _logged = new();

    public void Add(string account, WebhookEvent received, IReadOnlyCollection<ContractDrift> drift)
    {
        var eventType = EventTypes.Bounded(received.EventType);
        foreach (var difference in drift)
        {
            metrics.Drift(account, eventType, difference.Kind);
            if (_logged.Count < MostPlaces && _logged.TryAdd((eventType, difference), true))
                logger.Drift(eventType, difference.Kind, difference.Location);
            Offer(eventType, difference);
        }
    }

    private void Offer(string eventType, ContractDrift drift)
    {
        try
        {
            observer?.OnDrift(eventType, drift);
        }
        catch (Exception e)
        {
            logger.ObserverFailed(e.GetType());
        }
    }
}
