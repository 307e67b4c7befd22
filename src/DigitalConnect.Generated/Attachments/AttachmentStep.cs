namespace DigitalConnect;

/// <summary>The steps of an upload and of a download.</summary>
public enum AttachmentStep
{
    /// <summary>Asking Talkdesk for the address to upload to. Nothing is stored yet.</summary>
    UploadLink,

    /// <summary>Sending the bytes to that address.</summary>
    Upload,

    /// <summary>Creating the attachment of the bytes that were uploaded.</summary>
    Create,

    /// <summary>Asking Talkdesk for the address to download from.</summary>
    DownloadLink,

    /// <summary>Receiving the bytes from that address.</summary>
    Download,
}
