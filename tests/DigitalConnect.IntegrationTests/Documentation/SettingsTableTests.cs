using System.Text.RegularExpressions;
using DigitalConnect.AspNetCore;
using DigitalConnect.AspNetCore.Redis;
using DigitalConnect.DistributedTokenCache;
using DigitalConnect.Relay;

namespace DigitalConnect.IntegrationTests.Documentation;

/// <summary>The tables of settings are made from the code. With DIGITALCONNECT_UPDATE_README=1 this test writes them.</summary>
public sealed partial class SettingsTableTests
{
    [TestCase("README.md", typeof(DigitalConnectOptions))]
    [TestCase("src/DigitalConnect.AspNetCore/README.md", typeof(DigitalConnectWebhookOptions))]
    [TestCase("src/DigitalConnect.AspNetCore.Redis/README.md", typeof(RedisWebhookDeduplicationOptions))]
    [TestCase("src/DigitalConnect.DistributedTokenCache/README.md", typeof(DistributedTokenCacheOptions))]
    [TestCase("src/DigitalConnect.Relay/README.md", typeof(DigitalConnectRelayOptions))]
    public void A_readme_has_every_setting_with_its_default_as_the_code_documents_it(string file, Type options)
    {
        var path = Path.Combine(Repository.Root, file);
        var expected = string.Join('\n', SettingsTable.Of(options));
        var readme = File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("DIGITALCONNECT_UPDATE_README") == "1")
            File.WriteAllText(path, readme = Table().Replace(readme, _ => expected));

        Assert.That(Table().Match(readme).Value, Is.EqualTo(expected));
    }

    [GeneratedRegex("(?<=<!-- settings -->\n).*(?=\n<!-- /settings -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
