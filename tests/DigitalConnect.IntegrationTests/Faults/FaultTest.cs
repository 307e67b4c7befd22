using DigitalConnect.IntegrationTests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>A client of the real pipeline on real sockets, at a time of the test's own making.</summary>
[CancelAfter(60_000)]
public abstract class FaultTest
{
    private readonly List<IAsyncDisposable> _owned = [];

    private protected CanaryLog Log { get; private set; } = null!;

    private protected SkippingTimeProvider Time { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [SetUp]
    public void Prepare()
    {
        Log = new CanaryLog();
        Time = new SkippingTimeProvider();
    }

    [TearDown]
    public async Task CleanUp()
    {
        Log.Dispose();
        var all = Enumerable.Reverse(_owned).ToList();
        _owned.Clear();
        foreach (var owned in all)
            await owned.DisposeAsync();
    }

    private protected RawServer StartServer(params Func<RawExchange, Task>[] script) => Own(RawServer.Start(script));

    private protected T Own<T>(T owned)
        where T : IAsyncDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    private protected IDigitalConnectClient Client(
        RawServer server, Action<DigitalConnectOptions>? configure = null, Action<IHttpClientBuilder>? pipeline = null,
            FakeTimeProvider? time = null) =>
        Client(options =>
        {
            options.BaseAddress = server.Address;
            options.AccessToken = Canaries.Token;
            configure?.Invoke(options);
        }, pipeline, time);

    private protected IDigitalConnectClient Client(
        Action<DigitalConnectOptions> configure, Action<IHttpClientBuilder>? pipeline = null, TimeProvider? time = null) =>
        Services(configure, pipeline, time).GetRequiredService<IDigitalConnectClient>();

    private protected ServiceProvider Services(
        Action<DigitalConnectOptions> configure, Action<IHttpClientBuilder>? pipeline = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        var builder = services.AddDigitalConnect(options =>
        {
            BePatient(options);
            configure(options);
        });
        pipeline?.Invoke(builder);
        return Own(services.BuildServiceProvider());
    }

    /// <summary>Limits that <see cref="SkippingTimeProvider"/> can tell from waits.</summary>
    private protected static void BePatient(DigitalConnectOptions options) =>
        (options.Timeout, options.AttemptTimeout) = (TimeSpan.FromHours(1), TimeSpan.FromMinutes(59));

    private protected static Task<SendMessageResult> SendAsync(IDigitalConnectClient client, string? key = null,
        CancellationToken? cancellationToken = null) =>
        client.SendMessageAsync("c-1", new SendMessageRequest { Content = Canaries.Content }, key, cancellationToken ?? Cancellation);

    /// <summary>Sends, and gives the exception that it ends with.</summary>
    private protected static async Task<T> FailAsync<T>(IDigitalConnectClient client, string? key = null)
        where T : Exception
    {
        try
        {
            var result = await SendAsync(client, key);
            throw new AssertionException($"There was a result: {(int)result.StatusCode}.");
        }
        catch (T exception)
        {
            return exception;
        }
    }

    private protected static void AssertSameKeyAndBytes(RawServer server, string? key)
    {
        Assert.That(server.Requests.Select(request => request.Key), Is.All.EqualTo(key));
        Assert.That(server.Requests.Select(request => request.BodyText), Is.All.EqualTo(server.Requests[0].BodyText));
        Assert.That(server.Requests[0].BodyText, Does.Contain(Canaries.Content));
    }
}
