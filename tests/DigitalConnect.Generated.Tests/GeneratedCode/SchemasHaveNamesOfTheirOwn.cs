using System.Text.RegularExpressions;

namespace DigitalConnect.Tests.GeneratedCode;

public partial class SchemasHaveNamesOfTheirOwn
{
    [Test]
    public void No_type_of_the_library_is_named_after_its_place() =>
        Assert.That(typeof(DigitalConnectClient).Assembly.GetExportedTypes().Select(type => type.Name),
            Has.None.Matches<string>(name => Nameless().IsMatch(name!)));

    [GeneratedRegex(@"^(Body|Anonymous|Fields|Items|Item)\d*$|^(Response|Request|Error)?\d+$|\D\d$")]
    private static partial Regex Nameless();
}
