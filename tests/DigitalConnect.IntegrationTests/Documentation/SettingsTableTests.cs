using System.Text.RegularExpressions;
using DigitalConnect.AspNetCore;
using DigitalConnect.DistributedTokenCache;
using DigitalConnect.Relay;

namespace DigitalConnect.IntegrationTests.Documentation;

/// <summary>The table of the settings in the README is made from the code. With DIGITALCONNECT_UPDATE_README=1 this test writes it.</summary>
public sealed partial class SettingsTableTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "README.md");

    [Test]
    public void The_readme_has_every_setting_with_its_default_as_the_code_documents_it()
    {
        string[] table =
        [
            .. SettingsTable.Of(typeof(DigitalConnectOptions), DigitalConnectOptions.SectionName), "",
            .. SettingsTable.Of(typeof(DigitalConnectWebhookOptions), DigitalConnectWebhookOptions.SectionName), "",
            .. SettingsTable.Of(typeof(DigitalConnectRelayOptions), DigitalConnectRelayOptions.SectionName), "",
            .. SettingsTable.Of(typeof(DistributedTokenCacheOptions), "`AddDigitalConnectDistributedTokenCache`"),
        ];
        var expected = string.Join('\n', table);
        var readme = File.ReadAllText(Path);
        if (Environment.GetEnvironmentVariable("DIGITALCONNECT_UPDATE_README") == "1")
            File.WriteAllText(Path, readme = Table().Replace(readme, _ => expected));

        Assert.That(Table().Match(readme).Value, Is.EqualTo(expected));
    }

    [GeneratedRegex("(?<=<!-- settings -->\n).*(?=\n<!-- /settings -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
