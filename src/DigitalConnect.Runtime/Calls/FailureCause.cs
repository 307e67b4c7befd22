namespace DigitalConnect.Runtime.Calls;

/// <summary>What may be shown of a cause: .NET quotes a response that is not HTTP, and a response may quote the message.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FailureCause
{
    internal static string Reason(Exception cause) =>
        QuotesTheServer(cause) ? "what came back is not HTTP. Check BaseAddress, and what stands between here and there." : Sentence(cause.Message);

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    /// <summary>The cause, or null if its text can't be shown.</summary>
    /// <param name="cause">What .NET threw.</param>
    public static Exception? Showable(Exception? cause) => QuotesTheServer(cause) ? null : cause;

    private static bool QuotesTheServer(Exception? cause)
    {
        while (cause is not null)
        {
            if (cause is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse })
            {
                return true;
            }

            cause = cause.InnerException;
        }

        return false;
    }
}
