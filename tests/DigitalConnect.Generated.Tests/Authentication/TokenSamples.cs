using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Tests.Authentication;

/// <summary>Builders of what the tests have in common.</summary>
internal static class TokenSamples
{
    public static readonly Uri Api = new("https://api.talkdeskapp.com");

    public static readonly string[] Scopes = ["digital-connect:write"];

    public static DigitalConnectOptions Options() => new() { AccountName = "acme", ClientId = "the-client", ClientSecret = "the-secret" };

    public static IAccessTokenProvider Provider(HttpMessageHandler handler, TimeProvider time, ILoggerFactory? loggers = null) =>
        TokenProviderFactory.Create(Options(), handler, time, loggers);

    public static HttpMessageInvoker Client(HttpMessageHandler api, IAccessTokenProvider tokens, TimeProvider time, ILogger? log = null) =>
        new(new AuthorizationHandler(tokens, Api, Options(), time, log) { InnerHandler = api });

    public static HttpResponseMessage Token(string value, int expiresIn = 600) =>
        Respond(HttpStatusCode.OK, string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "access_token": "{{value}}", "token_type": "Bearer", "expires_in": {{expiresIn}}, "scope": "digital-connect:write" }"""));

    public static HttpResponseMessage Respond(HttpStatusCode status, string body, string type = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)) };

    public static HttpRequestMessage Message(Uri? api = null) =>
        new(HttpMethod.Post, new Uri(api ?? Api, "/digital-connect/conversations/1/messages"))
        {
            Content = new StringContent("""{"content":"Hello"}""", Encoding.UTF8, "application/json"),
        };
}
