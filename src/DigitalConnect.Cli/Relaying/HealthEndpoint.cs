using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Says how the relay is: 200 healthy or degraded, 503 unhealthy, and why in words.</summary>
internal static class HealthEndpoint
{
    public static async Task RespondAsync(HttpContext context)
    {
        var report = await context.RequestServices.GetRequiredService<HealthCheckService>().CheckHealthAsync(context.RequestAborted);
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await context.Response.WriteAsync(
            $"{report.Status}. {string.Join(' ', report.Entries.Values.Select(entry => entry.Description))}\n", context.RequestAborted);
    }
}
