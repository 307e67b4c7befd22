using System.Globalization;
using DigitalConnect.IntegrationTests.Security;
using DigitalConnect.Simulator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>
/// The soak with enemies: a clock that jumps, tokens that are revoked and given again, a second tenant who knows the client id but not the
/// secret, and a proxy that repeats what it is sent.
/// </summary>
public sealed class HostileSoakTests
{
    private const int Callers = 32;
    private const string Words = Canaries.Content + " ";

    // Who was refused comes back later. Without it the machine's speed would decide how many calls fall into the time without a token.
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMilliseconds(100);

    private readonly JumpingClock _clock = new();
    private readonly RepeatingTokens _tokens = new(seed: 1);

    private static int Messages =>
        int.Parse(Environment.GetEnvironmentVariable("DIGITALCONNECT_SOAK_MESSAGES") ?? "2000", CultureInfo.InvariantCulture) / 2;

    [OneTimeTearDown]
    public void Dispose() => _tokens.Dispose();

    [Test]
    [CancelAfter(300_000)]
    public async Task What_the_callers_were_told_is_what_the_server_has_and_no_canary_got_out(CancellationToken cancellationToken)
    {
        await using var simulator = await DigitalConnectSimulator.StartAsync(
            options => (options.ClientSecret, options.Faults) = (Canaries.Secret, Faults), cancellationToken);
        using var log = new CanaryLog();
        await using var services = Services(simulator, log);
        var record = new SoakRecord();
        var (random, next, intruded) = (new Random(2026), 0, 0);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync()));

        record.AssertAgreesWith(simulator.Messages);
        await TestContext.Out.WriteLineAsync($"Soak: hostile: {record.Totals}; {_tokens.Requests} token requests.");
        Assert.That(record.Totals.Messages, Is.EqualTo(Messages));
        Assert.That(record.Totals.WithResult, Is.GreaterThan(Messages / 2));
        Assert.That(intruded, Is.Zero, "messages of the tenant without the secret");
        Assert.That(_tokens.Requests, Is.LessThan(Messages / 4));
        Assert.That(log.Lines.Select(line => Canaries.FindIn(line.ToString())), Is.All.Null);

        async Task CallAsync()
        {
            for (var number = Interlocked.Increment(ref next); number <= Messages; number = Interlocked.Increment(ref next))
            {
                lock (random)
                    _clock.Jump(random);
                var told = await SendAsync(services, "tenant", simulator.ConversationId, number, cancellationToken);
                record.Add(told);
                if (told.Delivery == DeliveryStatus.NotDelivered)
                    _clock.Pass(AfterRefusal);

                if (number % 50 == 0 && (await SendAsync(services, "intruder", simulator.ConversationId, number, cancellationToken))
                    .Delivery != DeliveryStatus.NotDelivered)
                {
                    Interlocked.Increment(ref intruded);
                }
            }
        }
    }

    private static SimulatorFaults Faults => new(seed: 13)
    {
        ResetBeforeProcessing = 0.01,
        ResetAfterProcessing = 0.01,
        Unavailable = 0.01,
        TruncatedBody = 0.01,
        RevokedToken = 0.002,
    };

    private ServiceProvider Services(DigitalConnectSimulator simulator, CanaryLog log)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddDistributedMemoryCache();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddDigitalConnectDistributedTokenCache();
        services.AddDigitalConnect("tenant", options => Configure(options, simulator, Canaries.Secret))
            .AddHttpMessageHandler(() => new EchoingProxy(seed: 7))
            .ConfigureTokenHttpClient(tokens => tokens.AddHttpMessageHandler(() => _tokens));
        services.AddDigitalConnect("intruder", options => Configure(options, simulator, "guessed"));
        return services.BuildServiceProvider();
    }

    private static void Configure(DigitalConnectOptions options, DigitalConnectSimulator simulator, string secret)
    {
        (options.BaseAddress, options.TokenEndpoint) = (simulator.BaseAddress, simulator.TokenEndpoint);
        (options.ClientId, options.ClientSecret) = (simulator.ClientId, secret);
    }

    private static async Task<Told> SendAsync(
        IServiceProvider services, string account, string conversation, int number, CancellationToken cancellationToken)
    {
        var content = Words + number.ToString(CultureInfo.InvariantCulture);
        try
        {
            var result = await services.GetRequiredKeyedService<IDigitalConnectClient>(account)
                .SendMessageAsync(conversation, new SendMessageRequest { Content = content }, cancellationToken: cancellationToken);
            return new Told(result.IdempotencyKey, content, DeliveryStatus.Delivered, HasResult: true);
        }
        catch (DigitalConnectException failure)
        {
            Assert.That(Canaries.FindIn(failure.ToString()), Is.Null);
            return new Told(failure.IdempotencyKey!, content, failure.Delivery, HasResult: false);
        }
    }
}
