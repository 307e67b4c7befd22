using DigitalConnect.Runtime;

namespace DigitalConnect.Tests.Conventions;

public sealed class ExceptionNamesTests
{
    private static IEnumerable<Type> Exceptions => Libraries.Types.Where(type => type.IsAssignableTo(typeof(Exception)));

    [Test]
    public void An_exception_and_nothing_else_is_called_one() =>
        Assert.That(Libraries.Types.Where(type => type.Name.Split('`')[0].EndsWith("Exception", StringComparison.Ordinal)),
            Is.EquivalentTo(Exceptions));

    [Test]
    public void An_exception_that_users_can_catch_says_what_became_of_the_message()
    {
        var open = Exceptions.Where(type => type.IsVisible).ToArray();

        Assert.That(open, Is.Not.Empty);
        Assert.That(open, Has.All.Matches<Type>(type => IsOurs(type) || SaysThatNothingWasSent(type)));
    }

    // Misuse, refused before anything was sent.
    private static bool SaysThatNothingWasSent(Type? type) => type!.IsAssignableTo(typeof(ArgumentException));

    private static bool IsOurs(Type? type) =>
        type!.Assembly == typeof(ApiCallException).Assembly
            ? type.IsAssignableTo(typeof(ApiCallException)) && type.Name.StartsWith("Api", StringComparison.Ordinal)
            : type.IsAssignableTo(typeof(DigitalConnectException)) && type.Name.StartsWith("DigitalConnect", StringComparison.Ordinal);
}
