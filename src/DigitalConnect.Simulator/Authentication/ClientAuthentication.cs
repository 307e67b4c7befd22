using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>Authenticates the client of a token request: HTTP Basic, a secret in the form, or a signed assertion.</summary>
internal sealed class ClientAuthentication(DigitalConnectSimulatorOptions options, ClientAssertion assertions)
{
    private IEnumerable<KeyValuePair<string, string>> Clients =>
        options.FurtherClients.Prepend(KeyValuePair.Create(options.ClientId, options.ClientSecret));

    /// <summary>Why the client is refused; null where it is who it says.</summary>
    public Fault? FindFault(HttpRequest request, IFormCollection form)
    {
        var authorization = request.Headers.Authorization.ToString();
        var assertion = form["client_assertion"].ToString();
        var hasSecret = form.ContainsKey("client_secret");

        // RFC 6749, section 2.3: no more than one method in a request.
        if ((authorization.Length > 0 ? 1 : 0) + (assertion.Length > 0 ? 1 : 0) + (hasSecret ? 1 : 0) > 1)
            return new Fault("The client authenticates in more than one way.", IsAmbiguous: true);

        if (assertion.Length > 0)
            return FindAssertionFault(request, form, assertion);

        var credentials = hasSecret
            ? new ClientCredentials(form["client_id"].ToString(), form["client_secret"].ToString())
            : ClientCredentials.FromBasic(authorization);
        return credentials is not null && Clients.Any(client => credentials.Match(client.Key, client.Value))
            ? null
            : new Fault("The client id or its secret is wrong, or missing.");
    }

    private Fault? FindAssertionFault(HttpRequest request, IFormCollection form, string assertion)
    {
        if (form["client_assertion_type"].ToString() != ClientAssertion.Type)
            return new Fault($"The parameter client_assertion_type must be {ClientAssertion.Type}.");
        if (form.TryGetValue("client_id", out var clientId) && clientId != options.ClientId)
            return new Fault("The parameter client_id names another client than the assertion.");

        var tokenEndpoint = $"{request.Scheme}://{request.Host}{request.Path}";
        return assertions.FindFault(assertion, tokenEndpoint) is { } description ? new Fault(description) : null;
    }

    /// <summary>Why a client is refused.</summary>
    internal sealed record Fault(string Description, bool IsAmbiguous = false);
}
