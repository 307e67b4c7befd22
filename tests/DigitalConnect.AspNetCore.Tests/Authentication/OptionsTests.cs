using DigitalConnect.AspNetCore.Redis;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DigitalConnect.AspNetCore.Tests.Authentication;

public sealed class OptionsTests
{
    [Test]
    public async Task Nobody_is_let_in_by_an_oversight() =>
        Assert.That(await RefusalAsync(_ => { }), Does.Contain("no authentication is set").And.Contain("AllowAnonymous"));

    [Test]
    public async Task Two_ways_of_authentication_are_one_too_many() =>
        Assert.That(await RefusalAsync(options => (options.ApiKey, options.AllowAnonymous) = ("key", true)), Does.Contain("set only one of"));

    [Test]
    public async Task A_user_name_needs_a_password() =>
        Assert.That(await RefusalAsync(options => options.UserName = "talkdesk"), Does.Contain("together"));

    [Test]
    public async Task A_user_name_with_a_colon_is_refused() =>
        Assert.That(await RefusalAsync(options => (options.UserName, options.Password) = ("a:b", "c")), Does.Contain("colon"));

    [TestCase(""), TestCase(" key")]
    public async Task A_key_that_no_header_can_carry_is_refused(string key) =>
        Assert.That(await RefusalAsync(options => options.ApiKey = key), Does.Contain("ApiKey"));

    [TestCase(0), TestCase(5)]
    public async Task A_handler_needs_time_and_ends_before_its_claim_expires(int minutes) =>
        Assert.That(
            await RefusalAsync(options => (options.AllowAnonymous, options.HandlerTimeout) = (true, TimeSpan.FromMinutes(minutes))),
            Does.Contain("HandlerTimeout"));

    [Test]
    public async Task A_claim_in_Redis_outlasts_the_handler() =>
        Assert.That(
            await RefusalAsync(
                options => (options.AllowAnonymous, options.HandlerTimeout) = (true, TimeSpan.FromMinutes(3)),
                services => services.AddDigitalConnectRedisDeduplication()),
            Does.Contain("ClaimLifetime").And.Contain("HandlerTimeout"));

    [Test]
    public async Task A_claim_in_Redis_that_lasts_no_time_is_one_error() =>
        Assert.That(
            await RefusalAsync(
                options => options.AllowAnonymous = true,
                services => services.AddDigitalConnectRedisDeduplication(redis => redis.ClaimLifetime = TimeSpan.Zero)),
            Is.EqualTo("ClaimLifetime must be more than zero."));

    [Test]
    public void Webhooks_that_were_not_added_cannot_be_mapped() =>
        Assert.That(() => WebApplication.CreateSlimBuilder().Build().MapDigitalConnectWebhooks("/talkdesk"),
            Throws.InvalidOperationException.With.Message.Contains("AddDigitalConnectWebhooks"));

    private static async Task<string> RefusalAsync(
        Action<DigitalConnectWebhookOptions> configure, Action<IServiceCollection>? services = null)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(async () => await Receiver.StartAsync(configure, services, map: _ => { }));
        return refusal!.Message;
    }
}
