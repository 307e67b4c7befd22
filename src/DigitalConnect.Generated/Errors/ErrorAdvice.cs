using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Errors;

/// <summary>Says what to do about an error status of this API.</summary>
internal static class ErrorAdvice
{
    public static string? For(ApiErrorResponse response, ErrorResponse? error, string? account) => (int)response.StatusCode switch
    {
        400 => "Error.Fields says which parts of the request are malformed.",
        401 =>
            response.Call.Hint ?? $"The access token was refused. A wrong region is answered like a bad token: check region and " +
            $"account{In(account)}.",
        403 => "The OAuth client lacks a scope that the operation needs, or the account is not enrolled in early access.",
        404 => $"There is no such resource in this account and region{In(account)}.",
        409 when error?.Code == ErrorCodes.ConversationEnded => "The conversation has ended: start a new one.",
        409 => "The request conflicts with the state of the conversation, or its key was used for another request.",
        _ => null,
    };

    private static string In(string? account) => account is null ? "" : $" ({account})";
}
