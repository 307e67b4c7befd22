using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DigitalConnect.Authentication;

/// <summary>Counts requests for access tokens, on the client's meter.</summary>
internal sealed class TokenMetrics
{
    private readonly Counter<long> _requests;

    public TokenMetrics(IMeterFactory? meters)
    {
        var options = new MeterOptions(DigitalConnectTelemetry.MeterName);
        var meter = meters?.Create(options) ?? new Meter(options);
        _requests = meter.CreateCounter<long>("digital_connect.client.token_requests", "{request}", "Requests for access tokens.");
    }

    /// <summary>For clients that were made without a meter factory: one meter for all of them, since a meter is never forgotten.</summary>
    public static TokenMetrics Default { get; } = new(meters: null);

    public void Request(string? account, int? status, string? error)
    {
        if (!_requests.Enabled)
            return;

        var tags = default(TagList);
        if (account is not null)
            tags.Add("digitalconnect.account", account);

        if (status is not null)
            tags.Add("http.response.status_code", status);

        if (error is not null)
            tags.Add("error.type", error);

        _requests.Add(1, tags);
    }
}
