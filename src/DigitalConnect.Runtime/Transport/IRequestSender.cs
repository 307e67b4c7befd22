using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Where a transport sends its requests.</summary>
internal interface IRequestSender
{
    /// <summary>What every address starts with: the base address without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">There is no base address.</exception>
    string Origin { get; }

    /// <summary>The time limit of a call whose transport has none of its own.</summary>
    TimeSpan Timeout { get; }

    /// <summary>Sends a request; the response has its headers, not yet its body.</summary>
    Task<HttpResponseMessage> SendAsync(ApiRequest request, CancellationToken cancellationToken);
}
