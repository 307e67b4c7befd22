using System.Net.Http.Headers;

namespace DigitalConnect.Attachments.Storage;

/// <summary>Sends files to the storage that signed links point to, and receives them: without a token, without following a redirect.</summary>
internal sealed class StorageClient(HttpClient httpClient, TimeSpan idleTime, TimeProvider timeProvider)
{
    // From here on it pays to ask the storage first whether it takes the file.
    private const long LongFile = 1024 * 1024;

    /// <summary>How long a transfer may stand still.</summary>
    public static TimeSpan DefaultIdleTime => TimeSpan.FromSeconds(15);

    public static StorageClient Create(TimeSpan idleTime, TimeProvider timeProvider) =>
        new(new HttpClient(CreateConnections()) { Timeout = Timeout.InfiniteTimeSpan }, idleTime, timeProvider);

    /// <summary>Connections without redirects or cookies, and without the runtime's own span, which would hold the signed address.</summary>
    public static SocketsHttpHandler CreateConnections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    };

    public async Task PutAsync(
        string link, UploadFile file, MediaTypeHeaderValue type, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var limit = new IdleLimit(idleTime, timeProvider, cancellationToken);
        using var content = new UploadContent(file, type, progress, limit);
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(link, AttachmentStep.Upload)) { Content = content };
        request.Headers.ExpectContinue = file.Length > LongFile;
        try
        {
            using var response = await SendAsync(request, AttachmentStep.Upload, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (DigitalConnectAttachmentException) when (content.ReadFault is { } fault)
        {
            throw AttachmentFailure.Unreadable(fault);
        }
    }

    public async Task<Stream> GetAsync(string link, CancellationToken cancellationToken)
    {
        using var limit = new IdleLimit(idleTime, timeProvider, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(link, AttachmentStep.Download));
        var response = await SendAsync(request, AttachmentStep.Download, limit, cancellationToken).ConfigureAwait(false);
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new DownloadStream(response, content, idleTime, timeProvider);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, AttachmentStep step, IdleLimit limit, CancellationToken cancellationToken)
    {
        var address = request.RequestUri;
        try
        {
            var response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && response.RequestMessage?.RequestUri == address)
                return response;

            using (response)
                throw AttachmentFailure.Refused(step, response.IsSuccessStatusCode ? HttpStatusCode.Redirect : response.StatusCode);
        }
        catch (OperationCanceledException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw limit.HasPassed ? AttachmentFailure.Idle(step, idleTime) : AttachmentFailure.Broken(step, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw AttachmentFailure.Broken(step, e);
        }
    }

    private static Uri Address(string link, AttachmentStep step) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && IsSafe(address) ? address : throw AttachmentFailure.NoAddress(step);

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
