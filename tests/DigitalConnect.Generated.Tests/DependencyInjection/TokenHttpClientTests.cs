using System.Net;
using DigitalConnect.Tests.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Tests.DependencyInjection;

/// <summary>Token requests can be configured as every other HTTP client can.</summary>
[CancelAfter(30_000)]
public sealed class TokenHttpClientTests
{
    [Test]
    public async Task A_stub_of_ones_own_answers_the_token_requests_of_its_account(CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        foreach (var account in new[] { "acme", "globex" })
        {
            services.AddDigitalConnect(account, Configure).ConfigureTokenHttpClient(tokens => tokens
                .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Proxy", account))
                .ConfigurePrimaryHttpMessageHandler(() =>
                    new StubHandler(request => TokenSamples.Token($"of-{request.Headers.GetValues("X-Proxy").Single()}"))));
        }

        await using var provider = services.BuildServiceProvider();

        foreach (var account in new[] { "acme", "globex" })
        {
            var token = await provider.GetRequiredKeyedService<IAccessTokenProvider>(account).GetTokenAsync(cancellation);
            Assert.That(token.Value, Is.EqualTo($"of-{account}"));
        }
    }

    [Test]
    public async Task Handlers_that_the_host_gives_every_client_are_left_out_and_ones_own_are_not(CancellationToken cancellation)
    {
        var (ours, theirs) = (0, 0);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => new CountingHandler(() => theirs++)));
        services.AddDigitalConnect(Configure).ConfigureTokenHttpClient(tokens => tokens
            .AddHttpMessageHandler(() => new CountingHandler(() => ours++))
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(_ => TokenSamples.Token("t"))));
        services.AddDigitalConnect(options => options.MaxRetries = 1);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IAccessTokenProvider>().GetTokenAsync(cancellation);

        Assert.That((ours, theirs), Is.EqualTo((1, 0)));
    }

    [Test]
    public void The_builder_of_another_client_is_refused() => Assert.That(
        () => new ServiceCollection().AddHttpClient("other").ConfigureTokenHttpClient(_ => { }),
        Throws.ArgumentException.With.Message.Contains("AddDigitalConnect"));

    private static void Configure(DigitalConnectOptions options) =>
        (options.AccountName, options.ClientId, options.ClientSecret) = ("acme", "client", "secret");

    private sealed class CountingHandler(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
