using System.Globalization;
using DigitalConnect.IntegrationTests.Security;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 13: what the host sets for the whole process changes nothing here.</summary>
[NonParallelizable]
public sealed class GlobalSettingsTests : FaultTest
{
    [Test]
    public async Task DefaultSettings_of_Newtonsoft_change_neither_the_bytes_nor_the_result()
    {
        var before = await ExchangeAsync();
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.All,
            Formatting = Formatting.Indented,
            ContractResolver = new CamelCasePropertyNamesContractResolver(),
            Converters = [new StringEnumConverter(), new Shouting()],
            DateParseHandling = DateParseHandling.DateTime,
            MaxDepth = 1,
            NullValueHandling = NullValueHandling.Include,
            StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
        };
        try
        {
            Assert.That(await ExchangeAsync(), Is.EqualTo(before));
        }
        finally
        {
            JsonConvert.DefaultSettings = null;
        }
    }

    [Test]
    public async Task The_culture_of_the_host_changes_nothing()
    {
        var before = await ExchangeAsync();
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        var own = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.That(await ExchangeAsync(), Is.EqualTo(before));
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Test]
    public async Task Handlers_that_the_host_gives_every_HttpClient_do_not_send_a_message_again()
    {
        var server = StartServer(Wire.Respond(500));
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(client => client
            .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Host", "1"))
            .AddHttpMessageHandler(() => new SendTwice()));
        services.AddDigitalConnect(options => (options.BaseAddress, options.AccessToken, options.MaxRetries) = (server.Address, Canaries.Token, 0));
        await using var provider = services.BuildServiceProvider();

        await FailAsync<DigitalConnectApiException>(provider.GetRequiredService<IDigitalConnectClient>());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_account_that_is_added_twice_has_one_pipeline()
    {
        var server = StartServer(Wire.Respond(503));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        for (var i = 0; i < 2; i++)
        {
            services.AddDigitalConnect(options =>
            {
                BePatient(options);
                (options.BaseAddress, options.AccessToken, options.MaxRetries) = (server.Address, Canaries.Token, 2);
            });
        }

        await using var provider = services.BuildServiceProvider();

        await FailAsync<DigitalConnectApiException>(provider.GetRequiredService<IDigitalConnectClient>());

        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    private async Task<(string Body, string? Id, string? Unknown, DateTimeOffset? CreatedAt)> ExchangeAsync()
    {
        var server = StartServer(Wire.Respond(201,
            """{"id":"c-1","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-1","more":{"$type":"System.IO.FileInfo, mscorlib","n":1.5}}"""));
        var result = await Client(server).SendMessageAsync(
            "c-1",
            new SendMessageRequest
            {
                Content = "Grüße, \"2022-01-01T08:00:00Z\"",
                Attachments = [Attachment.Create("a", "b.jpg", "image/jpeg", 1024)]
            },
            cancellationToken: Cancellation);
        return (server.Requests.Single().BodyText, result.ConversationId,
            System.Text.Json.JsonSerializer.Serialize(result.Created?.UnknownMembers?["more"]), result.CreatedAt);
    }

    private sealed class SendTwice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (await base.SendAsync(request, cancellationToken))
                return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Shouting : JsonConverter<string>
    {
        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => writer.WriteValue(value?.ToUpperInvariant());

        public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue,
            JsonSerializer serializer) =>
            ((string?)reader.Value)?.ToUpperInvariant();
    }
}
