using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Wire;

/// <summary>Writes an answer to the wire.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpResponse response, Answer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = (int)answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
    }
}
