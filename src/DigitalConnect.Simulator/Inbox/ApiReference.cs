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
    public static void Map(IEndpointRouteBuilder endpoints, DigitalConnectSimulatorOptions simulator, ApiContract contract) =>
        endpoints.MapScalarApiReference("/reference", (options, context) =>
        {
            // The name that the browser uses: 127.0.0.1 and localhost are different origins to it.
            var address = $"{context.Request.Scheme}://{context.Request.Host}";

            // Nothing here may reach out of this machine; the policy makes sure of it, and these options spare the attempts.
            options.WithTitle("Digital Connect API reference")
                .WithOpenApiRoutePattern("/openapi.yaml")
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools()
                .AddServer(address, "This simulator")
                .AddClientCredentialsFlow(contract.OAuthScheme, flow => Authorize(flow, simulator, address));
            options.Nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
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
