using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace DigitalConnect.Runtime.Tests.Json;

/// <summary>The types of the contract in a program's own use of Newtonsoft.Json.</summary>
[NonParallelizable]
public class JsonConvertTests
{
    [TearDown]
    public void Forget() => JsonConvert.DefaultSettings = null;

    [Test]
    public void JsonConvert_writes_what_the_generated_code_writes()
    {
        var specimen = Sample.FullSpecimen();
        // JsonConvert has its own words for a length of time, and for decimals that are whole numbers; it also writes what is read only.
        (specimen.Age, specimen.Price, specimen.Revision) = (null, 0.5m, null);
        var ours = Sample.Json(Wire.Write<Specimen, SpecimenJson>(specimen));
        var theirs = Sample.Json(JsonConvert.SerializeObject(specimen));
        Assert.That(theirs.ToJsonString(), Is.EqualTo(ours.ToJsonString()));
    }

    [Test]
    public void JsonConvert_reads_what_the_generated_code_writes()
    {
        var written = Wire.Write<Specimen, SpecimenJson>(Sample.SmallSpecimen());
        var read = JsonConvert.DeserializeObject<Specimen>(written)!;
        Assert.That(Wire.Write<Specimen, SpecimenJson>(read), Is.EqualTo(written));
    }

    [Test]
    public void JsonConvert_keeps_members_that_the_contract_does_not_name()
    {
        var part = JsonConvert.DeserializeObject<Part>("""{"name":"leaf","new":1}""")!;
        Assert.That(part.UnknownMembers!["new"]!.ToString(), Is.EqualTo("1"));
        Assert.That(JsonConvert.SerializeObject(part), Is.EqualTo("""{"name":"leaf","new":1}"""));
    }

    [Test]
    public async Task Settings_of_the_host_change_nothing_on_the_wire()
    {
        using var before = new FixedResponse(body: Sample.SmallSpecimenJson);
        await before.Client.ReplaceSpecimenAsync(Sample.Id, Sample.FullSpecimen());

        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.All,
            Formatting = Formatting.Indented,
            NullValueHandling = NullValueHandling.Include,
            ContractResolver = new CamelCasePropertyNamesContractResolver(),
            DateFormatString = "yyyy",
        };

        using var after = new FixedResponse(body: Sample.SmallSpecimenJson);
        var answer = await after.Client.ReplaceSpecimenAsync(Sample.Id, Sample.FullSpecimen());
        Assert.That(after.Body, Is.EqualTo(before.Body));
        Assert.That(answer.Ok!.XOddName, Is.EqualTo("odd"));
    }
}
