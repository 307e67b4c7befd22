using DigitalConnect.Runtime;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Tests.Conventions;

public sealed class SealedTypesTests
{
    private static readonly Type[] MeantToBeDerivedFrom =
    [
        typeof(ApiCallException), typeof(ApiException), // Clients of other contracts have exceptions of their own.
        typeof(ApiExceptionFactory),
        typeof(DigitalConnectException), // One catch clause for all failures.
        typeof(DigitalConnectOptions), // A program may bind settings of its own beside ours.
    ];

    [Test]
    public void A_public_class_is_sealed_unless_it_is_meant_for_mocking()
    {
        var open = Libraries.PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && IsWrittenByHand(type));

        Assert.That(open, Is.EquivalentTo(MeantToBeDerivedFrom));
    }

    // A class that is partial here is the other part of a generated one: its virtual members are what a mock replaces.
    private static bool IsWrittenByHand(Type type) =>
        Sources.Shipped.Any(file => File.ReadLines(file).Any(line => line.StartsWith($"public class {type.Name}", StringComparison.Ordinal)));
}
