using System.Diagnostics.CodeAnalysis;
using DigitalConnect.AspNetCore.Endpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DigitalConnect.AspNetCore;

/// <summary>Maps the address that Talkdesk posts events to.</summary>
public static class DigitalConnectWebhookEndpointRouteBuilderExtensions
{
    /// <summary>Takes Talkdesk's events, posted as JSON of at most 1 MiB.</summary>
    /// <remarks>
    /// Answered with a small JSON object: 200 handled, now or before; 401 not authenticated; 400 no event, and why; 413 too large; 500 not
    /// handled, so that Talkdesk may post it again. A fallback policy of the program counts here, too: call <c>AllowAnonymous()</c> on
    /// the result if the webhooks authenticate by key or password.
    /// </remarks>
    /// <param name="endpoints">The routes.</param>
    /// <param name="pattern">The path, such as <c>/talkdesk</c>.</param>
    /// <param name="name">The name given to <c>AddDigitalConnectWebhooks</c>; none for the only account.</param>
    /// <exception cref="InvalidOperationException"><c>AddDigitalConnectWebhooks</c> was not called with this name.</exception>
    public static IEndpointConventionBuilder MapDigitalConnectWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string name = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(name);
        var endpoint = endpoints.ServiceProvider.GetKeyedService<WebhookEndpoint>(name) ?? throw new InvalidOperationException(
            name == Options.DefaultName
                ? "Call services.AddDigitalConnectWebhooks<THandler>(...) before webhooks are mapped."
                : $"Call services.AddDigitalConnectWebhooks<THandler>(\"{name}\", ...) before the webhooks of \"{name}\" are mapped.");

        var builder = endpoints.MapPost(pattern, endpoint.HandleAsync).WithDisplayName($"Digital Connect webhooks {name}".TrimEnd());
        return endpoint.AuthorizationPolicy is { } policy ? builder.RequireAuthorization(policy) : builder;
    }
}
