namespace DigitalConnect;

public partial interface IAttachmentsClient
{
    /// <summary>Uploads a file: asks for a link, sends the bytes to the storage, and creates the attachment.</summary>
    /// <remarks>
    /// <para>
    /// The file is streamed, whatever its size. A stream that cannot seek goes through a temporary file, because the storage must know the
    /// length beforehand. If sending the bytes fails for a reason that can pass, it is repeated once with a new link. A transfer of which
    /// no byte moves for a while is given up.
    /// </para>
    /// <para>
    /// A name that is taken is made unique: <c>photo.jpg</c> becomes <c>photo-1f2e3d4c.jpg</c>. How the bytes are sent is not published: PUT
    /// with the media type is assumed, without an access token.
    /// </para>
    /// </remarks>
    /// <param name="content">The file, read from its position to its end. It is not disposed.</param>
    /// <param name="name">The file name that the agent sees.</param>
    /// <param name="mediaType">The media type, such as <c>image/jpeg</c>.</param>
    /// <param name="progress">Is told how many bytes were sent. A repeated transfer starts again at 0.</param>
    /// <param name="cancellationToken">Ends the call: <see cref="OperationCanceledException"/> with this token.</param>
    /// <returns>The attachment, for <see cref="SendMessageRequest.Attachments"/>.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or a text is empty or no media type. Nothing was sent.</exception>
    /// <exception cref="DigitalConnectAttachmentException">The upload failed. Says at which step, and what can be repeated.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<Attachment> UploadAsync(
        Stream content, string name, string mediaType, IProgress<long>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Downloads a file: asks for a link and opens the bytes behind it.</summary>
    /// <remarks>The file is streamed while it is read. If the link has expired, a new one is asked for once.</remarks>
    /// <param name="attachmentId">The id of the attachment, such as one of a webhook's.</param>
    /// <param name="cancellationToken">Ends the call: <see cref="OperationCanceledException"/> with this token.</param>
    /// <returns>The bytes. Dispose the stream. Reading throws <see cref="DigitalConnectAttachmentException"/> if the transfer breaks off.</returns>
    /// <exception cref="ArgumentException">The id cannot be part of an address. Nothing was sent.</exception>
    /// <exception cref="DigitalConnectAttachmentException">The download failed. Says at which step.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<Stream> DownloadAsync(string attachmentId, CancellationToken cancellationToken = default);
}
