using System.Globalization;
using System.Numerics;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>A value outside a limit of the contract is refused before it is sent, and no other is.</summary>
public class LimitTests
{
    private RecordingServer _server = null!;

    [SetUp]
    public void Start() => _server = new RecordingServer();

    [TearDown]
    public void Stop() => _server.Dispose();

    [TestCase("Name", "")]
    [TestCase("Exact", "a")]
    [TestCase("Exact", "😀")]
    [TestCase("Exact", "12345678901")]
    [TestCase("Huge", 1.1e30)]
    [TestCase("HugeButLess", 1e30)]
    [TestCase("Tiny", 1e-31)]
    [TestCase("Half", 0)]
    [TestCase("Half", 8)]
    [TestCase("Beyond", "18446744073709551617")]
    [TestCase("Beyond", "-18446744073709551617")]
    [TestCase("Tenth", 0.25)]
    [TestCase("Step", 10000000001L)]
    [TestCase("BigStep", "18446744073709551617")]
    [TestCase("Line", "abc\n")]
    [TestCase("Digits", "٣")]
    [TestCase("Word", "é")]
    [TestCase("Blank", "\u0085")]
    [TestCase("Any", "abc")]
    [TestCase("Letters", "1")]
    [TestCase("Emoji", "😀😁")]
    [TestCase("Signed", ".")]
    [TestCase("Handle", "a b")]
    public async Task Is_refused(string member, object value)
    {
        var limited = Limited(member, value);
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(limited));
        Assert.That(refusal!.Message, Does.Contain(char.ToLowerInvariant(member[0]) + member[1..]));
        Assert.That(_server.Requests, Is.Empty);
    }

    [TestCase("Long", "text")]
    [TestCase("Exact", "1234567890")]
    [TestCase("Huge", 1e30)]
    [TestCase("HugeButLess", 9.9e29)]
    [TestCase("Tiny", 1e-30)]
    [TestCase("Half", 1)]
    [TestCase("Half", 7)]
    [TestCase("Unsigned", ulong.MaxValue)]
    [TestCase("Beyond", "18446744073709551616")]
    [TestCase("Tenth", 0.3)]
    [TestCase("Tenth", 1e300)]
    [TestCase("Finest", "79228162514264337593543950335")]
    [TestCase("Finest", "0.0000000000000000000000000003")]
    [TestCase("Step", 30000000000L)]
    [TestCase("BigStep", "18446744073709551621")]
    [TestCase("Digits", "0123")]
    [TestCase("Blank", "\uFEFF")]
    [TestCase("Blank", "\u2028")]
    [TestCase("Any", "😀😀")]
    [TestCase("Letters", "é𝒜")]
    [TestCase("Emoji", "😀😀")]
    [TestCase("Signed", "-+7")]
    [TestCase("Handle", "a-b.c")]
    [TestCase("Possessive", "aaa")]
    [TestCase("Point", "😀")]
    public async Task Is_sent(string member, object value)
    {
        await SendAsync(Limited(member, value));
        Assert.That(_server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("Items", "a", true)]
    [TestCase("Items", "b", false)]
    [TestCase("ItemsItem", "b", true)]
    [TestCase("ItemsItem", "a", false)]
    public async Task Each_value_is_held_to_its_own_pattern(string member, string element, bool isSent)
    {
        var limited = Limited(member, member == "Items" ? new List<string> { element } : element);
        if (!isSent)
            await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(limited));
        else
            await SendAsync(limited);

        Assert.That(_server.Requests, Has.Count.EqualTo(isSent ? 1 : 0));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_pattern_that_goes_back_and_forth_ends(CancellationToken cancellationToken)
    {
        var sending = Task.Run(() => SendAsync(Limited("Evil", new string('a', 5000) + "!")), CancellationToken.None);
        try
        {
            await sending.WaitAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            // Either way is right. What would be wrong is to go on trying.
        }
    }

    private static object Limited(string member, object value)
    {
        var limited = OwnDocuments.Client("limits").Make("Limited", ("Name", "n"));
        var property = limited.GetType().GetProperty(member)!;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(limited, type == typeof(BigInteger) ? BigInteger.Parse((string)value, CultureInfo.InvariantCulture)
            : value is IConvertible ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : value);
        return limited;
    }

    private async Task SendAsync(object limited) => await OwnDocuments.Client("limits").CallAsync(_server.Address, "PostLimited", limited);
}
