using System.Xml.Linq;

namespace DigitalConnect.Tests.Conventions;

/// <summary>The build fails where a public member has no documentation (CS1591); here it fails where the documentation is empty.</summary>
public sealed class DocumentationTests
{
    [Test]
    public void Every_public_member_says_something()
    {
        var members = Libraries.PublicTypes.Select(type => type.Assembly).Distinct()
            .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
            .ToArray();

        Assert.That(members, Is.Not.Empty);
        Assert.That(members.Where(SaysNothing).Select(member => member.Attribute("name")!.Value), Is.Empty);
    }

    private static bool SaysNothing(XElement member) =>
        member.Element("inheritdoc") is null && string.IsNullOrWhiteSpace(string.Concat(member.Elements().Select(element => element.Value)));
}
