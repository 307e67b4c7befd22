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
    /// <param name="contestant">Which.</param>
    /// <param name="network">What answers.</param>
    /// <param name="origin">The address of the API.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="key">The key of every call; null for one of its own for each.</param>
    public static IContestant Bare(Contestant contestant, HttpMessageHandler network, Uri origin, string text, string? key = null) =>
        On(contestant, new HttpClient(network) { BaseAddress = origin }, text, key);

    /// <summary>A client with a cached token, retries and time limits: ours by AddDigitalConnect, the others by Microsoft's package.</summary>
    public static IContestant Pipeline(Contestant contestant, HttpMessageHandler network, Uri origin, string text) =>
        contestant == Contestant.DigitalConnect
            ? new Ours(Registered(network, origin), text)
            : Bare(contestant, FairPipeline.Create(Token, network), origin, text);

    private static IContestant On(Contestant contestant, HttpClient httpClient, string text, string? key) => contestant switch
    {
        Contestant.ByHand => new ByHandContestant(httpClient, text, key),
        Contestant.Tuned => new TunedContestant(httpClient, text, key),
        Contestant.DigitalConnect => new Ours(new DigitalConnectClient(httpClient), text, key),
        Contestant.NSwagStock => new NSwagStock(httpClient, text, key),
        Contestant.Refit => new RefitContestant(httpClient, text, key),
        Contestant.Kiota => new KiotaContestant(httpClient, text, key),
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
