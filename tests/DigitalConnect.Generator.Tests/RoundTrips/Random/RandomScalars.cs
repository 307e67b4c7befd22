using System.Globalization;
using System.Numerics;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>Schemas of one value: texts, numbers, times, enumerations.</summary>
internal static class RandomScalars
{
    private static readonly Gen<long> Int64 = Gen.OneOf(
        ArbMap.Default.GeneratorFor<long>(), Gen.Elements(0, long.MinValue, long.MaxValue, 9007199254740993), Gen.Choose(-9, 9).Select(one =>
            (long)one));

    private static readonly Gen<long> Ticks = Gen.Choose(0, int.MaxValue).Two().Select(two =>
        (((long)two.Item1 << 31) | (uint)two.Item2) & long.MaxValue);

    private static readonly Gen<RandomSchema> Text = Gen.OneOf(
        Gen.Constant(new RandomSchema("""{"type":"string"}""", Quoted(RandomText.Any))),
        Gen.Constant(new RandomSchema("""{"type":"string","minLength":1,"maxLength":8}""", Quoted(RandomText.Visible))),
        Gen.Constant(new RandomSchema("""{"type":"string","pattern":"^[\\w-]+$"}""", Quoted(RandomText.Plain))),
        Gen.Constant(new RandomSchema("""{"type":"string","pattern":"^[\\s\\S]{0,12}$"}""", Quoted(RandomText.Any))),
        Gen.Constant(new RandomSchema("""{"type":"string","format":"email"}""", Quoted(RandomText.Plain.Select(text => text + "@a.example")))),
        Formatted("date", Ticks.Select(ticks => DateOnly.FromDateTime(new DateTime(ticks % DateTime.MaxValue.Ticks)).ToString("yyyy-MM-dd",
            CultureInfo.InvariantCulture))),
        Formatted("date-time", from ticks in Ticks from minutes in Gen.Choose(-840, 840) select Time(ticks, minutes)),
        Formatted("time", Ticks.Select(ticks => new TimeOnly(ticks % TimeSpan.TicksPerDay).ToString("HH:mm:ss.FFFFFFF",
            CultureInfo.InvariantCulture))),
        Formatted("duration", from ticks in Ticks from sign in Gen.Elements(1, -1) select XmlConvert.ToString(new TimeSpan(sign * ticks))),
        Formatted("uuid", Gen.Choose(0, 255).ArrayOf(16).Select(bytes => new Guid([.. bytes.Select(one => (byte)one)]).ToString())),
        Formatted("byte", Gen.Choose(0, 255).ArrayOf().Select(bytes => Convert.ToBase64String([.. bytes.Select(one => (byte)one)]))),
        Formatted("uri", from path in RandomText.Any
                         select Uri.EscapeDataString(path) is var escaped && escaped.Length > 0
            ? "https://a.example/" + escaped : "../a?b#c"));

    private static readonly Gen<RandomSchema> Number = Gen.Elements(
        new RandomSchema("""{"type":"integer"}""", Int64.Select(one => one.ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"integer","format":"int64"}""", Int64.Select(one => one.ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"integer","format":"int32"}""", ArbMap.Default.GeneratorFor<int>().Select(one =>
            one.ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"integer","minimum":-5,"maximum":5}""", Gen.Choose(-5, 5).Select(one =>
            one.ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"integer","format":"uint64"}""", Int64.Select(one => ((ulong)one).ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"integer","minimum":-1e30,"maximum":1e30}""", Int64.Two().Select(two =>
            ((BigInteger)two.Item1 * (two.Item2 % 9999999)).ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"number"}""", ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).Select(one => one.ToString("R",
            CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"number","format":"double","minimum":-1e300,"maximum":1e300}""", ArbMap.Default.GeneratorFor<double>()
            .Where(one => Math.Abs(one) < 1e300).Select(one => one.ToString("R", CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"number","format":"float"}""", ArbMap.Default.GeneratorFor<float>().Where(float.IsFinite).Select(one =>
            one.ToString("R", CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"number","format":"decimal"}""", ArbMap.Default.GeneratorFor<decimal>().Select(one =>
            one.ToString(CultureInfo.InvariantCulture))),
        new RandomSchema("""{"type":"number","multipleOf":0.1}""", Gen.Choose(-999, 999).Select(one =>
            (one / 10m).ToString(CultureInfo.InvariantCulture))));

    private static readonly Gen<RandomSchema> Truth = Gen.Constant(new RandomSchema("""{"type":"boolean"}""", Gen.Elements("true", "false")));

    private static readonly Gen<RandomSchema> Texts =
        from values in RandomText.Distinct(RandomText.Name, 1, 6)
        select Listed("string", values.Select(RandomJson.Quote));

    private static readonly Gen<RandomSchema> Numbers =
        from values in RandomText.Distinct(Int64.Select(one => one.ToString(CultureInfo.InvariantCulture)), 1, 5)
        select Listed("integer", values);

    public static Gen<RandomSchema> Any { get; } = Gen.Frequency((4, Text), (4, Number), (1, Truth), (2, Texts), (1, Numbers));

    public static Gen<RandomSchema> Enumeration { get; } = Gen.OneOf(Texts, Numbers);

    private static Gen<string> Quoted(Gen<string> texts) => texts.Select(RandomJson.Quote);

    private static Gen<RandomSchema> Formatted(string format, Gen<string> texts) =>
        Gen.Constant(new RandomSchema($$"""{"type":"string","format":"{{format}}"}""", Quoted(texts)));

    private static RandomSchema Listed(string type, IEnumerable<string> values) =>
        new(RandomJson.Object(("type", RandomJson.Quote(type)), ("enum", RandomJson.Array(values))), Gen.Elements(values));

    private static string Time(long ticks, int minutes) =>
        new DateTimeOffset(TimeSpan.TicksPerDay + (ticks % (DateTime.MaxValue.Ticks - (3 * TimeSpan.TicksPerDay))), TimeSpan.FromMinutes(minutes))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
