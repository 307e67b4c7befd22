namespace DigitalConnect.Attachments;

/// <summary>Makes the exception of a failed upload or download.</summary>
internal static class AttachmentFailure
{
    /// <summary>Has a failed call say at which step of the transfer it failed.</summary>
    public static async Task<T> WrapAsync<T>(AttachmentStep step, Task<T> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (DigitalConnectException failure) when (failure is not DigitalConnectAttachmentException)
        {
            throw Of(step, failure);
        }
    }

    public static DigitalConnectAttachmentException Of(AttachmentStep step, DigitalConnectException failure, string? uploadRequestId = null)
    {
        var status = failure switch
        {
            DigitalConnectApiException refused => refused.StatusCode,
            DigitalConnectAuthenticationException unauthenticated => unauthenticated.StatusCode,
            _ => null,
        };
        var message = $"{Describe(step)}. {failure.Message} {Advice(step)}";
        return new(message, step, status is null || IsTransient(status.Value), status, uploadRequestId, failure);
    }

    public static DigitalConnectAttachmentException NoId(string uploadRequestId) => new(
        $"{Describe(AttachmentStep.Create)}: the response has no id. {Advice(AttachmentStep.Create)}",
        AttachmentStep.Create,
        uploadRequestId: uploadRequestId);

    public static DigitalConnectAttachmentException NoAddress(AttachmentStep step) =>
        new($"{Describe(step)}: the link that Talkdesk gave is no https address.", step);

    /// <summary>The storage answered with an error. Its status 403 means that the link has expired, mostly.</summary>
    public static DigitalConnectAttachmentException Refused(AttachmentStep step, HttpStatusCode status) => new(
        $"{Describe(step)}: the storage answered {(int)status}. {StorageAdvice(step, (int)status)}",
        step,
        status == HttpStatusCode.Forbidden || IsTransient(status),
        status);

    public static DigitalConnectAttachmentException Broken(AttachmentStep step, Exception cause) =>
        new($"{Describe(step)}: {Reason(cause)} {Advice(step)}", step, isTransient: true, innerException: Showable(cause));

    public static DigitalConnectAttachmentException Unreadable(Exception cause) => new(
        $"{Describe(AttachmentStep.Upload)}: reading the file failed. {Advice(AttachmentStep.Upload)}", AttachmentStep.Upload, innerException: cause);

    public static DigitalConnectAttachmentException Idle(AttachmentStep step, TimeSpan time) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Describe(step)}: no byte moved for {time.TotalSeconds:0.###} s. {Advice(step)}"),
        step,
        isTransient: true);

    private static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or >= 500;

    private static string Describe(AttachmentStep step) => step switch
    {
        AttachmentStep.UploadLink => "The file was not uploaded: no upload link was given (step 1 of 3)",
        AttachmentStep.Upload => "The file was not uploaded: sending it to the storage failed (step 2 of 3)",
        AttachmentStep.Create => "The file was uploaded, but its attachment was not created (step 3 of 3)",
        AttachmentStep.DownloadLink => "The file was not downloaded: no download link was given (step 1 of 2)",
        _ => "The file was not downloaded: receiving it from the storage failed (step 2 of 2)",
    };

    private static string Advice(AttachmentStep step) => step switch
    {
        AttachmentStep.UploadLink or AttachmentStep.Upload => "The upload can be repeated.",
        AttachmentStep.Create => "Repeat CreateAttachmentAsync with UploadRequestId, or the whole upload.",
        _ => "The download can be repeated.",
    };

    private static string StorageAdvice(AttachmentStep step, int status) => status switch
    {
        >= 300 and < 400 => "Redirects are never followed: they would carry the file to another host.",
        403 => $"The link has expired, or the storage does not take this file. {Advice(step)}",
        _ => Advice(step),
    };

    private static string Reason(Exception cause) => Showable(cause) is null ? "what came back is not HTTP." : cause.Message.TrimEnd('.') + ".";

    // .NET quotes what is not HTTP, and that may be the file.
    private static Exception? Showable(Exception cause) => cause switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => null,
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => null,
        _ => cause,
    };
}
