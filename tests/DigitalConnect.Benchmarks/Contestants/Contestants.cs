using DigitalConnect.Authentication;
using DigitalConnect.Benchmarks.ByHand;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>Makes the clients, each on a network of its own.</summary>
internal static class Contestants
{
    private const string Token = "an-access-token-of-forty-characters-long";

    /// <summary>A client on a bare HttpClient.</summary>
    public static IContestant Bare(Contestant contestant, HttpMessageHandler network, Uri origin, string text) =>
        On(contestant, new HttpClient(network) { BaseAddress = origin }, text);

    /// <summary>A client with a cached token and a retry: ours by AddDigitalConnect, the others by a bearer handler and Polly.</summary>
    public static IContestant Pipeline(Contestant contestant, HttpMessageHandler network, Uri origin, string text) =>
        contestant == Contestant.DigitalConnect
            ? new Ours(Registered(network, origin), text)
            : Bare(contestant, new PollyRetryHandler { InnerHandler = new BearerHandler(Token) { InnerHandler = network } }, origin, text);

    private static IContestant On(Contestant contestant, HttpClient httpClient, string text) => contestant switch
    {
        Contestant.ByHand => new ByHandContestant(httpClient, text),
        Contestant.DigitalConnect => new Ours(new DigitalConnectClient(httpClient), text),
        Contestant.NSwagStock => new NSwagStock(httpClient, text),
        Contestant.Refit => new RefitContestant(httpClient, text),
        Contestant.Kiota => new KiotaContestant(httpClient, text),
        _ => throw new ArgumentOutOfRangeException(nameof(contestant)),
    };

    private static IDigitalConnectClient Registered(HttpMessageHandler network, Uri origin)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAccessTokenProvider>(
            new ClientCredentialsTokenProvider(new FixedTokenSource(Token), TimeProvider.System, NullLogger.Instance));
        services.AddDigitalConnect(options =>
        {
            options.BaseAddress = origin;
            options.AccountName = "benchmark";
            options.ClientId = "benchmark";
            options.ClientSecret = "secret";
        }).ConfigurePrimaryHttpMessageHandler(() => network);
        return services.BuildServiceProvider().GetRequiredService<IDigitalConnectClient>();
    }
}
