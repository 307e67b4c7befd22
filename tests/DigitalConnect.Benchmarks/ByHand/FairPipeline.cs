using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace DigitalConnect.Benchmarks.ByHand;

/// <summary>The handlers that a good engineer puts below a client: Microsoft's resilience package, then the token.</summary>
internal static class FairPipeline
{
    private static readonly TimeSpan TotalTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(15);
    private const int MaxRetries = 2;

    public static HttpMessageHandler Create(string token, HttpMessageHandler network)
    {
        var resilience = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddTimeout(TotalTime)
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = MaxRetries, Delay = TimeSpan.FromMilliseconds(500) })
            .AddTimeout(AttemptTime)
            .Build();
        return new ResilienceHandler(resilience) { InnerHandler = new BearerHandler(token) { InnerHandler = network } };
    }
}
