using DigitalConnect.Runtime.Json;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Tests.Json;

/// <summary>What is read from plain bytes is what Newtonsoft's reader makes of the same document, damaged or not.</summary>
public class PlainReadingProperties
{
    private const int Documents = 5_000;

    // A space to Newtonsoft, but not to RFC 8259: behind it, everything is left to Newtonsoft's reader.
    private const string NotPlain = "\u00a0";

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(Documents);

    [Test]
    public void Any_value_is_the_same() => Check.One(Often, Prop.ForAll(AnyDocument.Arbitrary, AreAlike<object, AnyJson>));

    [Test]
    public void Any_object_of_a_contract_is_the_same() => Check.One(Often, Prop.ForAll(AnyDocument.Arbitrary, AreAlike<Specimen, SpecimenJson>));

    [Test]
    public void Any_map_of_decimals_is_the_same() => Check.One(
        Often, Prop.ForAll(AnyDocument.Arbitrary, AreAlike<IReadOnlyDictionary<string, decimal>, MapJson<decimal, DecimalJson>>));

    [TestCase(62)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    public void So_is_how_deep_a_value_may_be(int depth)
    {
        var document = string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + (depth % 2 == 0 ? "1" : "[1]")
            + string.Concat(Enumerable.Repeat("}]", depth / 2));

        Assert.That(AreAlike<object, AnyJson>(document));
        Assert.That(Read<object, AnyJson>(document).IsWhole, Is.EqualTo(depth <= 64));
    }

    private static bool AreAlike<T, TCodec>(string document)
        where TCodec : struct, IJsonCodec<T> => Read<T, TCodec>(document) == Read<T, TCodec>(NotPlain + document);

    private static Outcome Read<T, TCodec>(string document)
        where TCodec : struct, IJsonCodec<T>
    {
        using var reader = Wire.Reader<T, TCodec>(document);
        var value = default(T);
        var isRead = reader.Read() && TCodec.TryRead(reader, out value);
        var goesOn = reader.Read();
        return new Outcome(
            isRead, JsonConvert.SerializeObject(value), goesOn, reader.IsWhole, reader.Fault is null, reader.MembersRead,
            string.Join('\n', reader.Drift));
    }

    private sealed record Outcome(bool IsRead, string Value, bool GoesOn, bool IsWhole, bool IsSound, int Members, string Drift);
}
