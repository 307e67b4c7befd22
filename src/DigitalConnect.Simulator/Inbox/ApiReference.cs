using System.Buffers.Text;
using System.Security.Cryptography;
using DigitalConnect.Simulator.Authentication;
using DigitalConnect.Simulator.Contract;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>The API reference, made by Scalar from the contract. Its script is in the package: it works offline.</summary>
internal static class ApiReference
{
    // Scalar's own greys are too faint to read on their grounds.
    private const string Style = """
        .light-mode { --scalar-color-2: #3f3f46; --scalar-color-3: #5b5b66; }
        .dark-mode { --scalar-color-2: #d4d4d8; --scalar-color-3: #b4b4bd; }
        .back { margin: 0; padding: 0.5rem 1rem; font: 0.875rem system-ui, sans-serif; }
        .back a { color: var(--scalar-color-1); }
        """;

    public static void Map(IEndpointRouteBuilder endpoints, DigitalConnectSimulatorOptions simulator, ApiContract contract) =>
        endpoints.MapScalarApiReference("/reference", (options, context) =>
        {
            // The name that the browser uses: 127.0.0.1 and localhost are different origins to it.
            var address = $"{context.Request.Scheme}://{context.Request.Host}";

            // Nothing here may reach out of this machine; the policy makes sure of it, and these options spare the attempts.
            options.WithTitle("Digital Connect API reference")
                .WithOpenApiRoutePattern($"{address}/{{documentName}}.yaml")
                .AddDocument("openapi", "Digital Connect")
                .AddDocument("attachments", "Attachments")
                .WithCustomCss(Style)
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools()
                .AddServer(address, "This simulator")
                .AddClientCredentialsFlow(contract.OAuthScheme, flow => Authorize(flow, simulator, address));
            options.Nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
            options.AddHeadContent($"<script nonce=\"{options.Nonce}\">document.documentElement.lang = 'en';</script>");
            options.AddHeaderContent("<p class=\"back\"><a href=\"/\">Inbox</a></p>");
            PageHeaders.Protect(context.Response, PageHeaders.ReferencePolicy(options.Nonce));
        });

    // A secret of the user's own stays out of the page.
    private static void Authorize(ClientCredentialsFlow flow, DigitalConnectSimulatorOptions simulator, string address)
    {
        flow.TokenUrl = address + OAuthTokenEndpoint.Path;
        flow.ClientId = simulator.ClientId;
        if (simulator.ClientSecret == DigitalConnectSimulatorOptions.DefaultClientSecret)
            flow.ClientSecret = simulator.ClientSecret;
    }
}
