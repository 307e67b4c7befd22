using System.Buffers.Text;
using System.Security.Cryptography;
using DigitalConnect.Simulator.Contract;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>The API reference, made by Scalar from the contract. Its script is in the package: it works offline.</summary>
internal static class ApiReference
{
    public static void Map(IEndpointRouteBuilder endpoints, DigitalConnectSimulator simulator, ApiContract contract) =>
        endpoints.MapScalarApiReference("/reference", (options, context) =>
        {
            // Nothing here may reach out of this machine; the policy makes sure of it, and these options spare the attempts.
            options.WithTitle("Digital Connect API reference")
                .WithOpenApiRoutePattern("/openapi.yaml")
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools()
                .AddServer(simulator.BaseAddress.ToString().TrimEnd('/'), "This simulator")
                .AddClientCredentialsFlow(contract.OAuthScheme, flow => Authorize(flow, simulator));
            options.Nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
            PageHeaders.Protect(context.Response, PageHeaders.ReferencePolicy(options.Nonce));
        });

    // A secret of the user's own stays out of the page.
    private static void Authorize(ClientCredentialsFlow flow, DigitalConnectSimulator simulator)
    {
        flow.TokenUrl = simulator.TokenEndpoint.ToString();
        flow.ClientId = simulator.ClientId;
        if (simulator.ClientSecret == DigitalConnectSimulatorOptions.DefaultClientSecret)
            flow.ClientSecret = simulator.ClientSecret;
    }
}
