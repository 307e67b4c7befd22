using System.Net;
using System.Text;
using DigitalConnect.Authentication;
using DigitalConnect.Benchmarks.ByHand;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Tests.Performance;

/// <summary>
/// Bytes, not time: what a call allocates is the same on every machine. The client written by hand is the one that the
/// benchmarks measure against. The limits are one percent above what is measured: a refilled pool adds some bytes now and then.
/// </summary>
[NonParallelizable]
public sealed class AllocationTests
{
    private const string Token = "an-access-token-of-forty-characters-long";
    private static readonly Uri Origin = new("https://api.talkdeskapp.com");

    [TestCase(HttpStatusCode.Created, Samples.Key, 0.845)]
    [TestCase(HttpStatusCode.Created, null, 0.85)]
    [TestCase(HttpStatusCode.PartialContent, null, 0.86)]
    [TestCase(HttpStatusCode.BadRequest, null, 0.91)]
    public async Task A_call_allocates_less_than_one_written_by_hand(HttpStatusCode status, string? key, double ratio)
    {
        var byHand = new ByHandContestant(new HttpClient(Network(status)) { BaseAddress = Origin }, Samples.Text, key);
        var ours = new Ours(new DigitalConnectClient(new HttpClient(Network(status)) { BaseAddress = Origin }), Samples.Text, key);

        await AssertRatioAsync(ours, byHand, ratio);
    }

    [TestCase(HttpStatusCode.Created, 0.725)]
    [TestCase(HttpStatusCode.PartialContent, 0.735)]
    [TestCase(HttpStatusCode.BadRequest, 0.835)]
    public async Task A_call_through_the_whole_pipeline_allocates_less_than_one_written_by_hand(HttpStatusCode status, double ratio)
    {
        var handlers = FairPipeline.Create(Token, Network(status));
        var byHand = new ByHandContestant(new HttpClient(handlers) { BaseAddress = Origin }, Samples.Text);
        await using var services = Services(status);
        var ours = new Ours(services.GetRequiredService<IDigitalConnectClient>(), Samples.Text);

        await AssertRatioAsync(ours, byHand, ratio);
    }

    [Test]
    public async Task A_message_of_64_KB_allocates_at_most_a_fifth_more_than_its_text()
    {
        await using var services = Services(HttpStatusCode.Created);
        var allocated = await Allocations.PerCallAsync(new Ours(services.GetRequiredService<IDigitalConnectClient>(), Samples.LongText));

        Assert.That(allocated, Is.LessThanOrEqualTo(1.2 * Encoding.UTF8.GetByteCount(Samples.LongText)));
    }

    private static async Task AssertRatioAsync(Ours ours, ByHandContestant byHand, double ratio)
    {
        var (allocated, baseline) = (await Allocations.PerCallAsync(ours), await Allocations.PerCallAsync(byHand));

        await TestContext.Out.WriteLineAsync($"{allocated} bytes a call, {baseline} by hand.");
        Assert.That((double)allocated / baseline, Is.LessThanOrEqualTo(ratio));
    }

    private static CannedHandler Network(HttpStatusCode status) => new(status, status switch
    {
        HttpStatusCode.Created => Samples.Created.ToArray(),
        HttpStatusCode.PartialContent => Samples.Partial.ToArray(),
        _ => Samples.BadRequest.ToArray(),
    });

    private static ServiceProvider Services(HttpStatusCode status)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAccessTokenProvider>(
            new ClientCredentialsTokenProvider(new FixedTokenSource(Token), TimeProvider.System, NullLogger.Instance));
        services.AddDigitalConnect(options => (options.BaseAddress, options.AccountName, options.ClientId, options.ClientSecret) = (Origin, "a", "b",
            "c"))
            .ConfigurePrimaryHttpMessageHandler(() => Network(status));
        return services.BuildServiceProvider();
    }
}
