using DigitalConnect.Regions;
using YamlDotNet.RepresentationModel;

namespace DigitalConnect.IntegrationTests.Accounts;

/// <summary>Holds the region table of the library and the servers of the contract together.</summary>
public sealed class RegionTableTests
{
    private static readonly Dictionary<string, (string Api, string? Token)> Servers = ReadServers();

    [Test]
    public void The_contract_and_the_library_have_the_same_regions() =>
        Assert.That(Servers.Keys, Is.EquivalentTo(Enum.GetNames<DigitalConnectRegion>()));

    [Test]
    public void A_region_has_the_endpoints_of_the_contract([Values] DigitalConnectRegion region)
    {
        var (api, token) = Servers[region.ToString()];

        Assert.That(RegionEndpoints.Api(region).OriginalString, Is.EqualTo(api));
        Assert.That(RegionEndpoints.Token(region, "acme")?.OriginalString, Is.EqualTo(token?.Replace("{account}", "acme", StringComparison.Ordinal)));
    }

    [Test]
    public void The_United_Kingdom_has_no_published_token_endpoint() =>
        Assert.That(Servers.Where(server => server.Value.Token is null).Select(server => server.Key), Is.EqualTo((string[])["UK"]));

    [Test]
    public void A_region_that_does_not_exist_has_no_endpoints() =>
        Assert.That(() => RegionEndpoints.Api((DigitalConnectRegion)99), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static Dictionary<string, (string Api, string? Token)> ReadServers()
    {
        using var text = File.OpenText(Repository.Contract);
        var yaml = new YamlStream();
        yaml.Load(text);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode["servers"]).Cast<YamlMappingNode>().ToDictionary(
            server => Text(server, "x-region")!,
            server => (Text(server, "url")!, Text(server, "x-token-endpoint")));
    }

    private static string? Text(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var value) ? ((YamlScalarNode)value).Value : null;
}
