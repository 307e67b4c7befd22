using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Sends to the handlers of a pipeline without the <see cref="HttpClient"/> above them.</summary>
/// <remarks>
/// The pipeline keeps the time and the transport reads the body, so all that the client would add to a call is a token source that nobody
/// cancels, a registration with it and an asynchronous method: about a fifteenth of what a call costs.
/// </remarks>
/// <param name="httpClient">The client that has the base address and the version of HTTP.</param>
/// <param name="handlers">Its handlers. They are not disposed.</param>
internal sealed class PipelineSender(HttpClient httpClient, HttpMessageHandler handlers)
    : HttpMessageInvoker(handlers, disposeHandler: false), IRequestSender
{
    private readonly Version _version = httpClient.DefaultRequestVersion;
    private readonly HttpVersionPolicy _versionPolicy = httpClient.DefaultVersionPolicy;

    public string Origin { get; } = BaseText.Of(httpClient.BaseAddress!);

    public TimeSpan Timeout => System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether a client does nothing for a call that this class would leave out.</summary>
    public static bool CanStandInFor(HttpClient httpClient) =>
        httpClient.BaseAddress is not null
        && httpClient.Timeout == System.Threading.Timeout.InfiniteTimeSpan
        && httpClient.DefaultRequestHeaders.NonValidated.Count == 0;

    public Task<HttpResponseMessage> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Version = _version;
        request.VersionPolicy = _versionPolicy;
        return base.SendAsync(request, cancellationToken);
    }
}
