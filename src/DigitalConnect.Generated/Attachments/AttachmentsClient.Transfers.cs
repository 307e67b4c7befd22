using System.Net.Http.Headers;
using DigitalConnect.Attachments;
using DigitalConnect.Attachments.Storage;

namespace DigitalConnect;

public partial class AttachmentsClient
{
    private const int MostTransfers = 2;
    private const int MostNames = 3;

    /// <summary>Makes a client on two <see cref="HttpClient"/>s of your own.</summary>
    /// <param name="httpClient">Calls the API, as in the other constructor. It is not disposed.</param>
    /// <param name="storageHttpClient">
    /// Sends and receives files. It must not authenticate, because the storage is not Talkdesk's; it should not follow redirects, and its
    /// <see cref="HttpClient.Timeout"/> bounds an upload. It is not disposed.
    /// </param>
    public AttachmentsClient(HttpClient httpClient, HttpClient storageHttpClient)
        : this(httpClient)
    {
        ArgumentNullException.ThrowIfNull(storageHttpClient);
        Storage = new Lazy<StorageClient>(new StorageClient(storageHttpClient, StorageClient.DefaultIdleTime, TimeProvider.System));
    }

    internal Lazy<StorageClient> Storage { get; init; } = new(() => StorageClient.Create(StorageClient.DefaultIdleTime, TimeProvider.System));

    /// <inheritdoc/>
    public virtual async Task<Attachment> UploadAsync(
        Stream content, string name, string mediaType, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!content.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        if (!MediaTypeHeaderValue.TryParse(mediaType, out var type))
            throw new ArgumentException("This is no media type, such as image/jpeg.", nameof(mediaType));

        var file = await UploadFile.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var requestId = await SendAsync(file, type, progress, cancellationToken).ConfigureAwait(false);
            var stored = await CreateAsync(name, requestId, cancellationToken).ConfigureAwait(false);
            return Attachment.Create(
                stored.Id, string.IsNullOrEmpty(stored.Name) ? name : stored.Name, stored.Type ?? mediaType, stored.Size ?? file.Length);
        }
    }

    /// <inheritdoc/>
    public virtual async Task<Stream> DownloadAsync(string attachmentId, CancellationToken cancellationToken = default)
    {
        for (var transfer = 1; ; transfer++)
        {
            var call = GetDownloadLinkAsync(attachmentId, cancellationToken);
            var link = await AttachmentFailure.WrapAsync(AttachmentStep.DownloadLink, call).ConfigureAwait(false);
            try
            {
                return await Storage.Value.GetAsync(link.Url, cancellationToken).ConfigureAwait(false);
            }
            catch (DigitalConnectAttachmentException failure) when (transfer < MostTransfers && failure.IsTransient)
            {
                // Again, with a new link: this one may have expired.
            }
        }
    }

    private async Task<string> SendAsync(UploadFile file, MediaTypeHeaderValue type, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        for (var transfer = 1; ; transfer++)
        {
            var call = CreateUploadLinkAsync(new() { AllowedMimeTypes = [type.MediaType!] }, cancellationToken);
            var link = await AttachmentFailure.WrapAsync(AttachmentStep.UploadLink, call).ConfigureAwait(false);
            try
            {
                await Storage.Value.PutAsync(link.Url, file, type, progress, cancellationToken).ConfigureAwait(false);
                return link.RequestId;
            }
            catch (DigitalConnectAttachmentException failure) when (transfer < MostTransfers && failure.IsTransient)
            {
                // Again, with a new link: this one may have expired.
            }
        }
    }

    private async Task<StoredAttachment> CreateAsync(string name, string requestId, CancellationToken cancellationToken)
    {
        var free = name;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var stored = await CreateAttachmentAsync(new() { Name = free, RequestId = requestId }, cancellationToken).ConfigureAwait(false);
                return string.IsNullOrEmpty(stored.Id) ? throw AttachmentFailure.NoId(requestId) : stored;
            }
            catch (DigitalConnectApiException taken) when (taken.StatusCode == HttpStatusCode.Conflict && attempt < MostNames)
            {
                free = UniqueName.Of(name);
            }
            catch (DigitalConnectException failure) when (failure is not DigitalConnectAttachmentException)
            {
                throw AttachmentFailure.Of(AttachmentStep.Create, failure, requestId);
            }
        }
    }
}
