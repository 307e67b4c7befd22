using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Authentication;

/// <summary>
/// Remembers for half a minute which requests were refused with a new token, too: they are refused for a reason of their own, so
/// another token would not help them.
/// </summary>
/// <remarks>
/// Of bounded size: a request may push another out, which then costs a token request. Not thread-safe: its owner has a lock.
/// </remarks>
internal sealed class RefusedRequests(TimeProvider timeProvider)
{
    private const int Places = 1024;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    // Made for the first refusal: most accounts never have one.
    private Place?[]? _places;

    /// <summary>Whether a new token would not help the request.</summary>
    public bool Contains(HttpRequestMessage request) => Find(Hash(request)) is { IsSure: true };

    /// <summary>Adds a request that was refused with a new token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isSure">Whether once is enough. The new token may have been revoked in turn, so it takes two refusals otherwise.</param>
    public void Add(HttpRequestMessage request, bool isSure)
    {
        var hash = Hash(request);
        (_places ??= new Place?[Places])[hash % Places] = new(hash, isSure || Find(hash) is not null, Deadline.In(Time, timeProvider));
    }

    private Place? Find(int hash) => _places?[hash % Places] is { Until.HasPassed: false } place && place.Request == hash ? place : null;

    private static int Hash(HttpRequestMessage request) => HashCode.Combine(request.Method, request.RequestUri?.OriginalString) & int.MaxValue;

    private sealed record Place(int Request, bool IsSure, Deadline Until);
}
