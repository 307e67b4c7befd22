using DigitalConnect.Runtime.Json;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Tests.Json;

/// <summary>Whatever is written is read again, for any value.</summary>
public class RoundTripProperties
{
    // FsCheck's own strings hold few surrogates and controls.
    private static readonly Arbitrary<string> AnyText = Arb.From(
        Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xD7FF), Gen.Choose(0xE000, 0xFFFF), Gen.Choose(0x10000, 0x10FFFF))
            .Select(char.ConvertFromUtf32).ArrayOf().Select(string.Concat));

    [Test]
    public void Any_text() => Prop.ForAll(AnyText, text => Wire.RoundTrip<string, StringJson>(text) == text).QuickCheckThrowOnFailure();

    [Test]
    public void Any_text_is_written_as_Newtonsoft_reads_it() => Prop.ForAll(
        AnyText, text => JsonConvert.DeserializeObject<string>(Wire.Write<string, StringJson>(text)) == text).QuickCheckThrowOnFailure();

    [Test]
    public void Any_text_as_a_name() =>
        Prop.ForAll(AnyText, text => Wire.RoundTrip<IReadOnlyDictionary<string, string>, MapJson<string, StringJson>>(
            new Dictionary<string, string> { [text] = text })!.Single().Equals(KeyValuePair.Create(text, text))).QuickCheckThrowOnFailure();

    [Test]
    public void Any_text_with_a_lone_surrogate_arrives_with_a_replacement() =>
        Prop.ForAll(AnyText, text => Wire.RoundTrip<string, StringJson>(text + "\uD83D") == text + "\uFFFD").QuickCheckThrowOnFailure();

    [Test]
    public void Any_whole_number() => Prop.ForAll<long>(number => Wire.RoundTrip<long, Int64Json>(number) == number).QuickCheckThrowOnFailure();

    [Test]
    public void Any_small_whole_number() => Prop.ForAll<int>(number => Wire.RoundTrip<int, Int32Json>(number) == number).QuickCheckThrowOnFailure();

    [Test]
    public void Any_finite_number() =>
        Prop.ForAll<double>(number => !double.IsFinite(number) || Wire.RoundTrip<double, DoubleJson>(number).Equals(number))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Any_finite_number_of_single_precision() =>
        Prop.ForAll<float>(number => !float.IsFinite(number) || Wire.RoundTrip<float, SingleJson>(number).Equals(number)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_decimal() => Prop.ForAll<decimal>(number => Wire.RoundTrip<decimal, DecimalJson>(number) == number).QuickCheckThrowOnFailure();

    [Test]
    public void Any_point_in_time() =>
        Prop.ForAll<DateTimeOffset>(time => Wire.RoundTrip<DateTimeOffset, DateTimeOffsetJson>(time).EqualsExact(time)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_length_of_time() =>
        Prop.ForAll<TimeSpan>(time => Wire.RoundTrip<TimeSpan, TimeSpanJson>(time) == time).QuickCheckThrowOnFailure();

    [Test]
    public void Any_bytes() =>
        Prop.ForAll<byte[]>(bytes => bytes is null || Wire.RoundTrip<byte[], BytesJson>(bytes)!.SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_list_with_nulls_in_it() =>
        Prop.ForAll<int?[]>(numbers => numbers is null || Wire.RoundTrip<IReadOnlyList<int?>, ListJson<int?, NullableValueJson<int,
            Int32Json>>>(numbers)!
            .SequenceEqual(numbers)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_value_of_an_enumeration() =>
        Prop.ForAll(Arb.From(Gen.Elements(Enum.GetValues<Kind>())), kind => Wire.RoundTrip<Kind, KindJson>(kind) == kind).QuickCheckThrowOnFailure();
}
