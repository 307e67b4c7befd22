using DigitalConnect.Simulator.Scripting;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Wire;

/// <summary>Writes responses to the wire, or as much of them as a script lets through.</summary>
internal sealed class ResponseWriter(TimeProvider time)
{
    private const int FillerLength = 16 * 1024;

    public async Task WriteAsync(HttpContext context, Response response, SimulatedResponse scripted, CancellationToken cancellationToken)
    {
        if (response.File is not null && scripted.Transmission != Transmission.Whole)
            response = await LoadAsync(response, cancellationToken).ConfigureAwait(false);
        var half = response.Body[..(response.Body.Length / 2)];
        await (scripted.Transmission switch
        {
            Transmission.SlowBody => WriteSlowlyAsync(context.Response, response, scripted.ByteInterval, cancellationToken),
            Transmission.EndlessBody => WriteEndlesslyAsync(context.Response, response, cancellationToken),
            Transmission.TruncatedBody => BrokenConnection.CloseAsync(context, response, half, cancellationToken),
            Transmission.CloseBeforeHeaders => BrokenConnection.CloseAsync(context, null, default, cancellationToken),
            Transmission.ResetBeforeHeaders => BrokenConnection.ResetAsync(context, null, default, cancellationToken),
            Transmission.ResetAfterHeaders => BrokenConnection.ResetAsync(context, response, default, cancellationToken),
            Transmission.ResetInBody => BrokenConnection.ResetAsync(context, response, half, cancellationToken),
            _ => WriteWholeAsync(context.Response, response, cancellationToken),
        }).ConfigureAwait(false);
    }

    private static async Task<Response> LoadAsync(Response response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var file = response.File!();
        await using (file.ConfigureAwait(false))
            await file.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return response with { Body = body.ToArray(), File = null };
    }

    private static async Task WriteWholeAsync(HttpResponse target, Response response, CancellationToken cancellationToken)
    {
        WriteHead(target, response);
        if (response.File is { } open)
        {
            var file = open();
            await using (file.ConfigureAwait(false))
            {
                target.ContentLength = file.Length;
                await file.CopyToAsync(target.Body, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        if (response.Body.IsEmpty)
            return;
        target.ContentLength = response.Body.Length;
        await target.Body.WriteAsync(response.Body, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteSlowlyAsync(HttpResponse target, Response response, TimeSpan interval, CancellationToken cancellationToken)
    {
        WriteHead(target, response);
        target.ContentLength = response.Body.Length;
        await target.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < response.Body.Length; index++)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            await target.Body.WriteAsync(response.Body.Slice(index, 1), cancellationToken).ConfigureAwait(false);
            await target.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteEndlesslyAsync(HttpResponse target, Response response, CancellationToken cancellationToken)
    {
        WriteHead(target, response);

        // Without its last quote and brace, the last text of the JSON is the one that never ends.
        await target.Body.WriteAsync(response.Body[..Math.Max(0, response.Body.Length - 2)], cancellationToken).ConfigureAwait(false);
        var filler = new byte[FillerLength];
        filler.AsSpan().Fill((byte)'a');
        while (true)
        {
            await target.Body.WriteAsync(filler, cancellationToken).ConfigureAwait(false);
            await target.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void WriteHead(HttpResponse target, Response response)
    {
        target.StatusCode = (int)response.Status;
        foreach (var (name, value) in response.Headers)
            target.Headers.Append(name, value);
        target.ContentType = response.ContentType;
    }
}
