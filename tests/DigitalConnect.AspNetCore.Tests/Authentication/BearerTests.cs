using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalConnect.AspNetCore.Tests.Authentication;

/// <summary>OAuth 2.0 client credentials: Talkdesk brings a token, and a policy of the program judges it.</summary>
public sealed class BearerTests
{
    private const string Ended = """{"event_type":"conversation_ended","conversation_id":"c-1"}""";
    private const string Audience = "my-middleware";

    private static readonly SymmetricSecurityKey Key = new(RandomNumberGenerator.GetBytes(32));

    private Receiver _receiver = null!;

    [SetUp]
    public async Task Start() => _receiver = await Receiver.StartAsync(
        options => options.AuthorizationPolicy = "talkdesk",
        services =>
        {
            services.AddAuthentication().AddJwtBearer(options => options.TokenValidationParameters = new TokenValidationParameters
            {
                IssuerSigningKey = Key,
                ValidAudience = Audience,
                ValidateIssuer = false,
            });
            services.AddAuthorizationBuilder().AddPolicy("talkdesk", policy => policy
                .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
                .RequireClaim("scope", "webhooks"));
        });

    [TearDown]
    public async Task Stop() => await _receiver.DisposeAsync();

    [TestCase(Audience, "webhooks", HttpStatusCode.OK)]
    [TestCase("another", "webhooks", HttpStatusCode.Unauthorized)]
    [TestCase(Audience, "other", HttpStatusCode.Forbidden)]
    public async Task A_token_is_judged_by_the_policy(string audience, string scope, HttpStatusCode expected)
    {
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Claims = new Dictionary<string, object> { ["scope"] = scope },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        });
        using var response = await _receiver.PostAsync(Ended, new AuthenticationHeaderValue("Bearer", token));

        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(_receiver.Events.All, Has.Count.EqualTo(expected == HttpStatusCode.OK ? 1 : 0));
    }

    [Test]
    public async Task Without_a_token_nobody_gets_in() => Assert.That(await _receiver.StatusOfAsync(Ended), Is.EqualTo(HttpStatusCode.Unauthorized));
}
