using System.Net;
using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Transport;

namespace DigitalConnect.Runtime.Tests.Calls;

public class StreamTests
{
    [Test]
    public async Task A_page_that_a_redirect_led_to_is_not_the_stream_that_was_asked_for()
    {
        using var httpClient = new HttpClient(new RedirectingHandler());
        var transport = new ApiTransport(httpClient, ApiExceptionFactory.Default);
        var request = new ApiRequest("Export", HttpMethod.Post, "https://api.test/export", "/export");

        var failure = await Assert.ThrowsAsync<ApiTransportException>(
            () => transport.SendForStreamAsync<NoContent, NoContentJson, GetSpecimenResponseReader>(request, default, CancellationToken.None));

        Assert.That(failure!.Message, Does.Contain("redirect"));
    }

    /// <summary>Follows a redirect as a handler with AllowAutoRedirect does: it gets the login page.</summary>
    private sealed class RedirectingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://api.test/login"),
                Content = new StringContent("<html>Log in</html>"),
            });
    }
}
