using DigitalConnect.IntegrationTests.Security;
using Microsoft.Extensions.Options;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 17: an address that would give something away is refused at start.</summary>
public sealed class EndpointTests : FaultTest
{
    private static readonly string[] Bad =
    [
        "http://api.talkdeskapp.com", "http://127.0.0.1.example", "http://localhost.example", "http://0x7f000001.example", "ftp://127.0.0.1",
            "file:///etc/hosts",
        "https://user:secret@api.talkdeskapp.com", "https://user@api.talkdeskapp.com", "https://api.talkdeskapp.com?a=b",
            "https://api.talkdeskapp.com#a",
        "https://api.talkdeskapp.com/?", "https://api.talkdeskapp.com/#", "/digital-connect",
    ];

    [TestCaseSource(nameof(Bad))]
    public void A_bad_base_address_is_refused_at_start(string address) => Assert.That(
        () => Client(options => (options.BaseAddress, options.AccessToken) = (new Uri(address, UriKind.RelativeOrAbsolute), Canaries.Token)),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("BaseAddress "));

    [TestCaseSource(nameof(Bad))]
    public void A_bad_token_endpoint_is_refused_at_start(string address) => Assert.That(
        () => Client(options =>
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (new Uri(address, UriKind.RelativeOrAbsolute), "client",
                Canaries.Secret)),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("TokenEndpoint "));

    [TestCaseSource(nameof(Bad))]
    public void A_client_without_dependency_injection_refuses_them_too(string address) => Assert.That(
        () => DigitalConnectClient.Create(new() { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute), AccessToken = Canaries.Token }),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("BaseAddress "));

    [TestCase("https://api.example")]
    [TestCase("https://gateway.example/talkdesk/")]
    [TestCase("http://127.0.0.1:5080")]
    [TestCase("http://localhost:5080/")]
    [TestCase("http://[::1]:5080/")]
    public void A_good_one_is_not(string address) => Assert.That(
        () => Client(options => (options.BaseAddress, options.AccessToken) = (new Uri(address), Canaries.Token)), Throws.Nothing);
}
