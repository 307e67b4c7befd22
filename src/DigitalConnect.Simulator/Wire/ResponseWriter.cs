using DigitalConnect.Simulator.Scripting;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Wire;

/// <summary>Writes responses to the wire, or as much of them as a script lets through.</summary>
internal sealed class ResponseWriter(TimeProvider time)
{
    private const int FillerLength = 16 * 1024;

    public async Task WriteAsync(HttpContext context, Response answer, SimulatedResponse scripted, CancellationToken cancellationToken)
    {
        if (answer.File is not null && scripted.Transmission != Transmission.Whole)
            answer = await LoadAsync(answer, cancellationToken).ConfigureAwait(false);
        var half = answer.Body[..(answer.Body.Length / 2)];
        await (scripted.Transmission switch
        {
            Transmission.SlowBody => WriteSlowlyAsync(context.Response, answer, scripted.ByteInterval, cancellationToken),
            Transmission.EndlessBody => WriteEndlesslyAsync(context.Response, answer, cancellationToken),
            Transmission.TruncatedBody => BrokenConnection.CloseAsync(context, answer, half, cancellationToken),
            Transmission.CloseBeforeHeaders => BrokenConnection.CloseAsync(context, null, default, cancellationToken),
            Transmission.ResetBeforeHeaders => BrokenConnection.ResetAsync(context, null, default, cancellationToken),
            Transmission.ResetAfterHeaders => BrokenConnection.ResetAsync(context, answer, default, cancellationToken),
            Transmission.ResetInBody => BrokenConnection.ResetAsync(context, answer, half, cancellationToken),
            _ => WriteWholeAsync(context.Response, answer, cancellationToken),
        }).ConfigureAwait(false);
    }

    private static async Task<Response> LoadAsync(Response answer, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var file = answer.File!();
        await using (file.ConfigureAwait(false))
            await file.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return answer with { Body = body.ToArray(), File = null };
    }

    private static async Task WriteWholeAsync(HttpResponse response, Response answer, CancellationToken cancellationToken)
    {
        WriteHead(response, answer);
        if (answer.File is { } open)
        {
            var file = open();
            await using (file.ConfigureAwait(false))
            {
                response.ContentLength = file.Length;
                await file.CopyToAsync(response.Body, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        if (answer.Body.IsEmpty)
            return;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteSlowlyAsync(HttpResponse response, Response answer, TimeSpan interval, CancellationToken cancellationToken)
    {
        WriteHead(response, answer);
        response.ContentLength = answer.Body.Length;
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < answer.Body.Length; index++)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            await response.Body.WriteAsync(answer.Body.Slice(index, 1), cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteEndlesslyAsync(HttpResponse response, Response answer, CancellationToken cancellationToken)
    {
        WriteHead(response, answer);

        // Without its last quote and brace, the last text of the JSON is the one that never ends.
        await response.Body.WriteAsync(answer.Body[..Math.Max(0, answer.Body.Length - 2)], cancellationToken).ConfigureAwait(false);
        var filler = new byte[FillerLength];
        filler.AsSpan().Fill((byte)'a');
        while (true)
        {
            await response.Body.WriteAsync(filler, cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void WriteHead(HttpResponse response, Response answer)
    {
        response.StatusCode = (int)answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);
        response.ContentType = answer.ContentType;
    }
}
