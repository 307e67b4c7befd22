using System.Net;
using DigitalConnect;
using Microsoft.AspNetCore.Diagnostics;

namespace Middleware.Problems;

/// <summary>Tells the page in problem details (RFC 9457) why a file could not be taken to Talkdesk or back. Messages are the relay's.</summary>
public sealed class DigitalConnectExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DigitalConnectException failure)
            return false;

        var (status, title) = Describe(failure);
        httpContext.Response.StatusCode = status;
        if (RetryAfter(failure) is { } delay)
            httpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(delay.TotalSeconds)}";
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = { Status = status, Title = title, Extensions = { ["delivery"] = failure.Delivery.ToString() } },
        });
    }

    // The exception's own text is for the log: it names settings of this program.
    private static (int Status, string Title) Describe(DigitalConnectException failure) => failure switch
    {
        DigitalConnectAttachmentException { IsTransient: false } => (StatusCodes.Status502BadGateway, "The file was not taken."),
        DigitalConnectApiException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound } or
            DigitalConnectAuthenticationException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized } =>
            (StatusCodes.Status502BadGateway, "The chat is not available. We know about it."),
        _ => (StatusCodes.Status503ServiceUnavailable, "The file did not arrive. Please try again."),
    };

    private static TimeSpan? RetryAfter(DigitalConnectException failure) => failure switch
    {
        DigitalConnectApiException refused => refused.RetryAfter,
        DigitalConnectAuthenticationException unauthenticated => unauthenticated.RetryAfter,
        _ => null,
    };
}
