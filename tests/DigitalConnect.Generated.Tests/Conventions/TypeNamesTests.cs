using System.Text.RegularExpressions;

namespace DigitalConnect.Tests.Conventions;

public sealed partial class TypeNamesTests
{
    [Test]
    public void No_file_has_a_name_that_could_mean_anything() =>
        Assert.That(Sources.All.Where(file => Vague().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(Sources.NameOf), Is.Empty);

    [Test]
    public void No_type_has_a_name_that_could_mean_anything() =>
        Assert.That(Libraries.Types.Where(type => Vague().IsMatch(type.Name)), Is.Empty);

    [GeneratedRegex("Helper|Manager|Util")]
    private static partial Regex Vague();
}
