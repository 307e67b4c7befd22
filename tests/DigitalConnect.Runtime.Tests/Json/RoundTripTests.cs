using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;

namespace DigitalConnect.Runtime.Tests.Json;

public class RoundTripTests
{
    [Test]
    public void A_value_with_every_member_comes_back_as_it_was()
    {
        var written = Wire.Write<Specimen, SpecimenJson>(Sample.FullSpecimen());
        var (read, drift) = Wire.Read<Specimen, SpecimenJson>(written);
        Assert.That(drift, Is.Empty);
        Assert.That(Wire.Write<Specimen, SpecimenJson>(read!), Is.EqualTo(written));
        Assert.That(read!.Price, Is.EqualTo(79228162514264337593543950335m));
        Assert.That(read.Age, Is.EqualTo(new TimeSpan(1, 2, 3, 4)));
        Assert.That(read.Picture, Is.EqualTo(new byte[] { 0, 1, 254, 255 }));
        Assert.That(read.Holes, Is.EqualTo(new int?[] { 1, null, 3 }));
        Assert.That(read.Gaps, Is.EqualTo((string?[])["a", null, ""]));
        Assert.That(read.History!["moved"][1].Offset, Is.EqualTo(TimeSpan.FromHours(-5)));
    }

    [Test]
    public void What_is_required_is_written_even_if_it_is_null_and_nothing_else()
    {
        var written = Wire.Write<Specimen, SpecimenJson>(Sample.SmallSpecimen());
        Assert.That(
            Sample.Json(written).AsObject().Select(member => member.Key),
            Is.EqualTo((string?[])["id", "name", "kind", "weight", "created_at", "tags", "x-odd.name", "class", "owner_note", "secret"]));
    }

    [Test]
    public void Odd_names_are_escaped_once()
    {
        var written = Wire.Write<Specimen, SpecimenJson>(Sample.FullSpecimen());
        Assert.That(Sample.Json(written)["a\"quoted\" \\name"]!.GetValue<string>(), Is.EqualTo("quoted \"\\\u2028\n"));
    }

    [Test]
    public void Members_that_the_contract_does_not_name_are_kept_and_written_again()
    {
        const string json = """{"name":"leaf","new":{"deep":[1,2.5,"2026-01-01T00:00:00Z",null]},"n\"w":true}""";
        var (part, drift) = Wire.Read<Part, PartJson>(json);
        Assert.That(part!.UnknownMembers!.Keys, Is.EqualTo((string?[])["new", "n\"w"]));
        Assert.That(Wire.Write<Part, PartJson>(part), Is.EqualTo(json));
        Assert.That(drift, Is.EqualTo(new[] { new ContractDrift(DriftKind.UnknownMember, "/new"),
            new ContractDrift(DriftKind.UnknownMember, "/n\"w") }));
    }

    [Test]
    public void A_derived_schema_holds_the_members_of_its_base()
    {
        var (organ, drift) = Wire.Read<Organ, OrganJson>("""{"name":"heart","beats":60,"parts":[{"name":"valve"}]}""");
        Assert.That(drift, Is.Empty);
        Assert.That(organ, Is.InstanceOf<Part>());
        Assert.That((organ!.Name, organ.Beats, organ.Parts![0].Name), Is.EqualTo(("heart", 60, "valve")));
        Assert.That(OrganJson.Check(new Organ { Name = "longer than ten", Beats = -1 })!.Items, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_merged_schema_holds_the_members_of_all()
    {
        var (merged, drift) = Wire.Read<BatchAccepted, BatchAcceptedJson>("""{"name":"p","label":"l","until":"2026-01-01T00:00:00Z"}""");
        Assert.That(drift, Is.Empty);
        Assert.That((merged!.Name, merged.Label, merged.Until!.Value.Year), Is.EqualTo(("p", "l", 2026)));
    }
}
