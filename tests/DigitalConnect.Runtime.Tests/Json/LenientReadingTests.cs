using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;
using DigitalConnect.TestSupport.GeneratedCode;

namespace DigitalConnect.Runtime.Tests.Json;

/// <summary>An answer is never refused for what the caller may not even need; what differs is noted, by place and never by value.</summary>
public class LenientReadingTests
{
    [Test]
    public void A_value_that_the_enumeration_does_not_name_is_read_as_none_of_them()
    {
        var (specimen, drift) = Read("kind", "\"fungus\"");
        Assert.That((int)specimen.Kind, Is.EqualTo(-1));
        Assert.That(drift, Is.EqualTo(new[] { new ContractDrift(DriftKind.UnknownValue, "/kind") }));
    }

    [Test]
    public void A_number_that_the_enumeration_does_not_name_is_kept()
    {
        var (specimen, drift) = Read("level", "7");
        Assert.That((int?)specimen.Level, Is.EqualTo(7));
        Assert.That(drift, Is.EqualTo(new[] { new ContractDrift(DriftKind.UnknownValue, "/level") }));
    }

    [Test]
    public void A_required_member_that_is_absent_or_null_is_noted_and_stood_in_for()
    {
        var (specimen, drift) = Wire.Read<Specimen, SpecimenJson>("""{"name":null,"tags":["a"]}""");
        Assert.That((specimen!.Name, specimen.Id, (int)specimen.Kind, specimen.OwnerNote), Is.EqualTo(("", Guid.Empty, -1, (string?)null)));
        Assert.That(drift.Select(item => item.Kind), Is.All.EqualTo(DriftKind.MissingMember));
        Assert.That(
            drift.Select(item => item.Location),
            Is.EqualTo((string?[])["/id", "/name", "/kind", "/weight", "/created_at", "/x-odd.name", "/class"]));
    }

    [TestCase("count", "\"5\"")]
    [TestCase("count", "5.5")]
    [TestCase("count", "2147483648")]
    [TestCase("big", "9223372036854775808")]
    [TestCase("big", "1e300")]
    [TestCase("ratio", "1e300")]
    [TestCase("price", "79228162514264337593543950336")]
    [TestCase("1st", "1")]
    [TestCase("birthday", "\"29.02.2020\"")]
    [TestCase("birthday", "\"2021-02-29\"")]
    [TestCase("alarm", "\"late\"")]
    [TestCase("age", "\"a while\"")]
    [TestCase("picture", "\"*\"")]
    [TestCase("position", "[]")]
    [TestCase("grid", "{}")]
    [TestCase("labels", "\"x\"")]
    [TestCase("parent", "7")]
    public void A_value_of_another_type_or_beyond_its_range_is_left_out(string member, string value)
    {
        var (specimen, drift) = Read(member, value);
        var property = typeof(Specimen).GetProperties().Single(candidate => JsonName.Of(candidate) == member);
        Assert.That(property.GetValue(specimen), Is.Null);
        Assert.That(drift, Is.EqualTo(new[] { new ContractDrift(DriftKind.WrongType, $"/{member}") }));
        Assert.That(specimen.Name, Is.EqualTo("Fern"));
    }

    [TestCase("\"12:30\"")]
    [TestCase("\"yesterday\"")]
    [TestCase("1767322800")]
    public void A_time_that_is_none_leaves_the_rest_readable(string value)
    {
        var (specimen, drift) = Read("created_at", value);
        Assert.That(specimen.Name, Is.EqualTo("Fern"));
        Assert.That(drift[0], Is.EqualTo(new ContractDrift(DriftKind.WrongType, "/created_at")));
    }

    [Test]
    public void An_element_of_another_type_leaves_its_siblings()
    {
        var (specimen, drift) = Read("parts", """[{"name":"a"},7,null,{"name":"b"}]""");
        Assert.That(specimen.Parts!.Select(part => part.Name), Is.EqualTo((string?[])["a", "b"]));
        Assert.That(drift.Select(item => item.Location), Is.EqualTo((string?[])["/parts/*", "/parts/*"]));
    }

    [TestCase("5.0", 5)]
    [TestCase("-5", -5)]
    [TestCase("1e0", 1)]
    public void A_whole_number_may_be_written_as_a_fraction(string number, int expected)
    {
        var (specimen, drift) = Read("count", number);
        Assert.That(specimen.Count, Is.EqualTo(expected));
        Assert.That(drift, Is.Empty);
    }

    [Test]
    public void A_text_may_be_written_as_a_number()
    {
        var (specimen, drift) = Read("nick_name", "1024");
        Assert.That(specimen.NickName, Is.EqualTo("1024"));
        Assert.That(drift, Is.EqualTo(new[] { new ContractDrift(DriftKind.WrongType, "/nick_name") }));
    }

    [TestCase("]]]", "/]]]")]
    [TestCase("a.b", "/a.b")]
    [TestCase("a/b~c", "/a~1b~0c")]
    [TestCase("[0]", "/[0]")]
    [TestCase("", "/")]
    public void Any_name_has_a_place(string name, string place)
    {
        var json = Sample.Json("""{"name":"leaf"}""");
        json[name] = 1;
        var (part, drift) = Wire.Read<Part, PartJson>(json.ToJsonString());
        Assert.That(part!.UnknownMembers, Contains.Key(name));
        Assert.That(drift, Is.EqualTo(new[] { new ContractDrift(DriftKind.UnknownMember, place) }));
    }

    [TestCase("'")]
    [TestCase("a']b")]
    [TestCase("\\")]
    [TestCase("\\']")]
    public void A_name_with_quotes_stops_nothing(string name)
    {
        var json = Sample.Json("""{"name":"leaf"}""");
        json[name] = 1;
        Assert.That(Wire.Read<Part, PartJson>(json.ToJsonString()).Value!.UnknownMembers, Contains.Key(name));
    }

    private static (Specimen Specimen, IReadOnlyList<ContractDrift> Drift) Read(string member, string value)
    {
        var json = Sample.Json(Sample.SmallSpecimenJson);
        json[member] = Sample.Json(value);
        var (specimen, drift) = Wire.Read<Specimen, SpecimenJson>(json.ToJsonString());
        return (specimen!, drift);
    }
}
