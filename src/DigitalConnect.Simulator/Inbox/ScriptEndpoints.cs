using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigitalConnect.Simulator.Scripting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>Takes the next responses and deliveries from <c>curl</c> and from other programs of this machine.</summary>
internal static class ScriptEndpoints
{
    private const int Most = 1000;

    public static void Map(
        IEndpointRouteBuilder endpoints, string path, Script<SimulatedResponse> script) =>
        Map(endpoints, path, InboxJson.Default.ResponseStep, step => script.Add(Repeat(step.ToResponse(), step.Times ?? 1)));

    public static void Map(IEndpointRouteBuilder endpoints, string path, Script<SimulatedWebhook> script) =>
        Map(endpoints, path, InboxJson.Default.WebhookStep, step => script.Add(Repeat(step.ToWebhook(), step.Times ?? 1)));

    private static void Map<TStep>(IEndpointRouteBuilder endpoints, string path, JsonTypeInfo<TStep> type, Action<TStep> add) =>
        endpoints.MapPost(path, async context =>
        {
            try
            {
                var step = await context.Request.ReadFromJsonAsync(type, context.RequestAborted).ConfigureAwait(false);
                add(step ?? throw new JsonException("The body is null."));
                context.Response.StatusCode = StatusCodes.Status204NoContent;
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await context.Response.WriteAsync(exception.Message + "\n", context.RequestAborted).ConfigureAwait(false);
            }
        });

    private static T[] Repeat<T>(T step, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, Most);
        return [.. Enumerable.Repeat(step, times)];
    }
}
