using System.Reflection;
using System.Text.RegularExpressions;

namespace DigitalConnect.TestSupport.GeneratedCode;

public partial class NamesAreThoseOfDotNet
{
    [TestCaseSource(typeof(GeneratedTypes), nameof(GeneratedTypes.All))]
    public void Types_and_members_begin_with_a_capital_and_parameters_with_a_small_letter(Type type)
    {
        var members = GeneratedTypes.MembersOf(type).Where(member => member is not ConstructorInfo).Select(member => member.Name);
        Assert.That(members.Append(type.Name), Is.All.Matches<string>(name => Pascal().IsMatch(name!)));

        // A record's parameters are its properties.
        var parameters = GeneratedTypes.MembersOf(type).OfType<MethodBase>().Where(method => !method.Name.Contains('<'))
            .SelectMany(method => method.GetParameters()).Where(parameter => type.GetProperty(parameter.Name!) is null);
        Assert.That(parameters.Select(parameter => parameter.Name!), Is.All.Matches<string>(name => Camel().IsMatch(name!)));
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}0-9]*(`\d)?$|^<Clone>\$$")]
    private static partial Regex Pascal();

    [GeneratedRegex(@"^\p{Ll}[\p{L}0-9]*$")]
    private static partial Regex Camel();
}
