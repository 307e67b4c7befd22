using System.Net;
using System.Text;
using DigitalConnect.Simulator.Scripting;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Endpoints;

/// <summary>Answers requests as the script says, and counts them.</summary>
internal sealed class ScriptedEndpoint(IEndpoint endpoint, Script<SimulatedResponse> script, Action revokeTokens, TimeProvider time)
{
    private readonly ResponseWriter _writer = new(time);
    private int _requests;

    /// <summary>How many requests arrived, whatever became of them.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        var scripted = script.Next();
        if (scripted.RevokesTokens)
            revokeTokens();
        if (!scripted.ProcessesFirst)
            await DelayAsync(scripted, cancellationToken).ConfigureAwait(false);

        var response = await RespondAsync(context.Request, scripted, cancellationToken).ConfigureAwait(false);

        if (scripted.ProcessesFirst)
            await DelayAsync(scripted, cancellationToken).ConfigureAwait(false);
        await _writer.WriteAsync(context, response, scripted, cancellationToken).ConfigureAwait(false);
    }

    private Task DelayAsync(SimulatedResponse scripted, CancellationToken cancellationToken) =>
        scripted.Latency > TimeSpan.Zero ? Task.Delay(scripted.Latency, time, cancellationToken) : Task.CompletedTask;

    private async Task<Response> RespondAsync(HttpRequest request, SimulatedResponse scripted, CancellationToken cancellationToken)
    {
        Response? processed = null;
        if (scripted.Processes)
            processed = await endpoint.ProcessAsync(request, scripted.StatusCode, cancellationToken).ConfigureAwait(false);
        else
            await request.Body.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);

        var response = (scripted.StatusCode, processed) switch
        {
            (null, { } regular) => regular,

            // Cut before the headers: none of this response will be sent.
            (null, null) => endpoint.RespondWith(request, HttpStatusCode.ServiceUnavailable),
            ({ } status, { } regular) when IsSuccess(status) && IsSuccess(regular.Status) => regular with { Status = status },
            ({ } status, _) => endpoint.RespondWith(request, status),
        };
        if (scripted.Body is { } body)
            response = response with { Body = Encoding.UTF8.GetBytes(body), File = null, ContentType = scripted.ContentType };
        if (response.Status is HttpStatusCode.NoContent or HttpStatusCode.NotModified)
            response = response with { Body = default, File = null, ContentType = null };
        return response with { Headers = [.. response.Headers, .. scripted.Headers] };
    }

    private static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;
}
