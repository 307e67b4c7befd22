using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DigitalConnect.IntegrationTests.Faults;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Security;

/// <summary>Row 18: secrets and content go to the server they are for, and nowhere else.</summary>
public sealed class SecretTests : FaultTest
{
    [Test]
    public async Task Secrets_and_content_stay_out_of_logs_exceptions_traces_and_metrics()
    {
        var simulator = Own(await DigitalConnectSimulator.StartAsync(options => options.ClientSecret = Canaries.Secret, Cancellation));
        var client = ClientOf(simulator, options => options.ClientSecret = Canaries.Secret);
        simulator.Next(SimulatedResponse.Status(503), SimulatedResponse.RevokedToken(), SimulatedResponse.Regular, SimulatedResponse.Status(400)
            .WithBody(Canaries.Content));

        await client.SendMessageAsync(simulator.ConversationId, Message(), cancellationToken: Cancellation);
        var failure = await Assert.CatchAsync<DigitalConnectApiException>(() => client.SendMessageAsync(simulator.ConversationId, Message(),
            cancellationToken: Cancellation));

        Assert.That(simulator.Messages.Single().Content, Is.EqualTo(Canaries.Content));
        AssertSilent(failure!);
    }

    [Test]
    public async Task A_private_key_and_what_it_signs_stay_out_too()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pkcs8 = Convert.ToBase64String(key.ExportPkcs8PrivateKey());
        Canaries.Watch(pkcs8, "the private key");
        Canaries.Watch(pkcs8[40..80], "a part of the private key");
        var simulator = Own(await DigitalConnectSimulator.StartAsync(options =>
        {
            options.TimeProvider = Time;
            options.PublicKeys["k"] = key.ExportSubjectPublicKeyInfoPem();
        }, Cancellation));
        simulator.NextToken(SimulatedResponse.Status(500), SimulatedResponse.Regular);
        var client = ClientOf(simulator, options => (options.PrivateKey, options.KeyId) = (pkcs8, "k"));

        var failure = await FailAsync<DigitalConnectAuthenticationException>(client);
        Time.Advance(TimeSpan.FromMinutes(1));
        await client.SendMessageAsync(simulator.ConversationId, Message(), cancellationToken: Cancellation);

        Assert.That(simulator.Messages, Has.Count.EqualTo(1));
        AssertSilent(failure);
    }

    [Test]
    public async Task A_token_endpoint_that_repeats_the_secret_is_not_repeated()
    {
        var tokens = StartServer(Wire.Respond(401,
            $$"""{"error":"{{Canaries.Secret}}","error_description":"client_secret={{Canaries.Secret}} is wrong"}"""));
        var server = StartServer(Wire.Deliver);

        var failure = await FailAsync<DigitalConnectAuthenticationException>(Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Canaries.Secret);
        }));

        AssertSilent(failure);
    }

    [Test]
    public async Task The_watch_over_the_whole_run_sees_something()
    {
        var server = StartServer(Wire.Respond(400));

        await FailAsync<DigitalConnectApiException>(Client(server));

        foreach (var kind in new[] { "the log", "exceptions", "activities", "metrics" })
            Assert.That(CanaryWatch.CountOf(kind), Is.Positive, kind);
    }

    [Test]
    public void What_holds_a_secret_shows_it_in_no_text_and_in_no_debugger()
    {
        object[] holders =
        [
            new DigitalConnectOptions { ClientSecret = Canaries.Secret, PrivateKey = Canaries.Secret, AccessToken = Canaries.Token },
            new AccessToken(Canaries.Token, DateTimeOffset.MaxValue),
            Message(),
            new DigitalConnectApiException("m", System.Net.HttpStatusCode.BadRequest, new() { Code = "", Message = Canaries.Content },
                Canaries.Content),
            new SendMessageResult { StatusCode = System.Net.HttpStatusCode.PartialContent, IdempotencyKey = "k",
                PartialFailReason = Canaries.Content },
        ];

        foreach (var holder in holders)
        {
            Assert.That(Canaries.FindIn(holder.ToString()), Is.Null, holder.GetType().Name);
            Assert.That(Canaries.FindIn(DebuggerText(holder)), Is.Null, holder.GetType().Name);
        }
    }

    [Test]
    public void No_public_type_has_a_text_of_its_own_that_was_not_looked_at()
    {
        // A record prints every member; whoever adds one decides here whether that may be seen.
        var printing = typeof(DigitalConnectClient).Assembly.GetExportedTypes()
            .Where(type => type is { IsEnum: false, IsInterface: false } && type.GetMethod("ToString", Type.EmptyTypes)?.DeclaringType == type)
            .Select(type => type.Name);

        Assert.That(printing, Is.SubsetOf((string[])[nameof(AccessToken), nameof(SendMessageResult), nameof(StartConversationResult)]));
    }

    private static SendMessageRequest Message() => new()
    {
        Content = Canaries.Content,
        Attachments = [Attachment.Create("my-mp3-id", Canaries.Content + ".mp3", "audio/mpeg", 1)],
    };

    private static string DebuggerText(object holder) => Regex.Replace(
        holder.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? "",
        @"\{([A-Za-z]+)[^}]*\}",
        member => $"{holder.GetType().GetProperty(member.Groups[1].Value)?.GetValue(holder)}");

    private void AssertSilent(Exception failure)
    {
        Assert.That(Canaries.FindIn(failure.ToString()), Is.Null);
        Assert.That(Log.Lines, Is.Not.Empty);
        foreach (var line in Log.Lines)
            Assert.That(Canaries.FindIn(line.ToString()), Is.Null);
    }

    private IDigitalConnectClient ClientOf(DigitalConnectSimulator simulator, Action<DigitalConnectOptions> credential) => Client(options =>
    {
        (options.BaseAddress, options.TokenEndpoint, options.ClientId) = (simulator.BaseAddress, simulator.TokenEndpoint, simulator.ClientId);
        credential(options);
    });
}
