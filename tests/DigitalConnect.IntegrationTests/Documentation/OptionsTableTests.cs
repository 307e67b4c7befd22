using System.Text.RegularExpressions;
using DigitalConnect.Cli;
using DigitalConnect.Cli.Terminal;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.IntegrationTests.Documentation;

/// <summary>The table of the command's options is made from the command. With DIGITALCONNECT_UPDATE_README=1 this test writes it.</summary>
public sealed partial class OptionsTableTests
{
    [Test]
    public void The_readme_has_every_option_as_the_help_describes_it()
    {
        var path = Path.Combine(Repository.Root, "src", "DigitalConnect.Cli", "README.md");
        var context = new CommandContext { Output = TextWriter.Null, Error = TextWriter.Null, ReadConfiguration = new ConfigurationBuilder().Build };
        var expected = string.Join('\n', OptionsTable.Of(() => CommandLine.Describe(context)));
        var readme = File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("DIGITALCONNECT_UPDATE_README") == "1")
            File.WriteAllText(path, readme = Table().Replace(readme, _ => expected));

        Assert.That(Table().Match(readme).Value, Is.EqualTo(expected));
    }

    [GeneratedRegex("(?<=<!-- options -->\n).*(?=\n<!-- /options -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
