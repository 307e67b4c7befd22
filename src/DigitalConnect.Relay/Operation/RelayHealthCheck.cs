using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Operation;

/// <summary>Unhealthy without its database, degraded while messages wait for a person or wait too long.</summary>
internal sealed class RelayHealthCheck(IRelayOperations operations, IOptions<DigitalConnectRelayOptions> options, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await operations.GetStatusAsync(cancellationToken).ConfigureAwait(false);
            var age = status.OldestPending is { } oldest ? time.GetUtcNow() - oldest : TimeSpan.Zero;
            var data = new Dictionary<string, object>
            {
                ["pending"] = status.Pending,
                ["parked"] = status.Parked,
                ["oldestPendingSeconds"] = age.TotalSeconds,
            };
            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"Waiting: {status.Pending}, the oldest for {age.TotalSeconds:0} s. Parked for a person: {status.Parked}.");
            return status.Parked > 0 || age > options.Value.DegradedAge
                ? HealthCheckResult.Degraded(words, data: data)
                : HealthCheckResult.Healthy(words, data);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The relay's database can't be used.", exception);
        }
    }
}
