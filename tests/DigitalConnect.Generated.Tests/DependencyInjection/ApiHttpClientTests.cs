using System.Net;
using DigitalConnect.Tests.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Tests.DependencyInjection;

/// <summary>What a program sets of the HTTP client that calls the API holds, although calls usually go straight to its handlers.</summary>
[CancelAfter(30_000)]
public sealed class ApiHttpClientTests
{
    [Test]
    public async Task A_header_that_the_program_gives_the_client_is_sent(CancellationToken cancellation)
    {
        string? sent = null;
        var services = new ServiceCollection();
        services.AddDigitalConnect(options => options.AccessToken = "t")
            .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Proxy", "p"))
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(request =>
            {
                sent = request.Headers.GetValues("X-Proxy").Single();
                return Created();
            }));

        await SendAsync(services, cancellation);

        Assert.That(sent, Is.EqualTo("p"));
    }

    [Test]
    public void A_time_limit_that_the_program_gives_the_client_ends_a_call(CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddDigitalConnect(options => (options.AccessToken, options.MaxRetries) = ("t", 0))
            .ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMilliseconds(50))
            .ConfigurePrimaryHttpMessageHandler(() => new SilentHandler());

        Assert.That(() => SendAsync(services, cancellation), Throws.InstanceOf<DigitalConnectTransportException>());
    }

    [Test]
    public async Task A_factory_of_the_programs_own_makes_the_client(CancellationToken cancellation)
    {
        var network = new StubHandler(_ => Created());
        var services = new ServiceCollection();
        services.AddDigitalConnect(options => options.AccessToken = "t");
        services.AddSingleton<IHttpClientFactory>(new FixedFactory(network));

        await SendAsync(services, cancellation);

        Assert.That(network.Count, Is.EqualTo(1));
    }

    private static async Task SendAsync(ServiceCollection services, CancellationToken cancellation)
    {
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IDigitalConnectClient>();
        await client.SendMessageAsync("c-1", new() { Content = "Hello" }, cancellationToken: cancellation);
    }

    private static HttpResponseMessage Created() => new(HttpStatusCode.Created)
    {
        Content = new StringContent("""{"id":"c-1","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-1"}"""),
    };

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return Created();
        }
    }

    private sealed class FixedFactory(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) =>
            new(handler, disposeHandler: false) { BaseAddress = new Uri("https://api.talkdeskapp.com"), Timeout = Timeout.InfiniteTimeSpan };
    }
}
