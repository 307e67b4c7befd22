using System.ComponentModel;
using System.Reflection;

namespace DigitalConnect.Tests.Conventions;

public sealed class NamespacesTests
{
    private static readonly string[] Public =
    [
        "DigitalConnect",
        "DigitalConnect.AspNetCore",
        "DigitalConnect.AspNetCore.Redis",
        "DigitalConnect.DistributedTokenCache",
        "DigitalConnect.Relay",
        "DigitalConnect.Runtime",
        "DigitalConnect.Simulator",
    ];

    [Test]
    public void What_users_see_is_in_one_namespace_per_package() =>
        Assert.That(Libraries.PublicTypes.Where(type => !Public.Contains(type.Namespace) && !IsHidden(type)).Select(type => type.FullName), Is.Empty);

    private static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
