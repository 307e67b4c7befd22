using DigitalConnect.Runtime.Tests.Json;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;

namespace DigitalConnect.Runtime.Tests.Contract;

public class LimitTests
{
    [Test]
    public async Task Everything_that_is_wrong_is_said_at_once_by_pointer()
    {
        var specimen = Sample.SmallSpecimen();
        specimen.Name = " too long a name";
        specimen.Class = null!;
        specimen.Weight = 1000.6;
        specimen.Tags = ["ok", "NO", "much-too-long"];
        specimen.Parts = [new Part { Name = "leaf", Parts = [new Part { Name = null! }] }];
        specimen.Levels = new Dictionary<string, Level> { ["a/b"] = (Level)7 };
        specimen.Labels = new Dictionary<string, string> { ["long"] = "123456" };
        specimen.Position = new Position { Latitude = 91, Longitude = double.NaN };

        var message = await Refused(specimen);

        Assert.That(message, Does.StartWith("CreateSpecimen was refused before anything was sent: "));
        foreach (var violation in new[]
        {
            "specimen/name must have at most 12 characters, and has 16", @"specimen/name must match ^\S.*$", "specimen/class is required",
            "specimen/weight must be between 0 and 1000.5", "specimen/tags/1 must match ^[a-z]+$",
                "specimen/tags/2 must have at most 8 characters, and has 13",
            "specimen/parts/0/parts/0/name is required", "specimen/levels/a~1b must be one of 0, 1, 10",
                "specimen/labels/long must have at most 5 characters, and has 6",
            "specimen/position/latitude must be between -90 and 90", "specimen/position/longitude must be a finite number",
        })
        {
            Assert.That(message, Does.Contain(violation));
        }
    }

    [TestCase(0, "specimen/small must be between 1 and 9")]
    [TestCase(10, "specimen/small must be between 1 and 9")]
    public async Task Bounds_that_are_excluded_are_refused(int small, string rule)
    {
        var specimen = Sample.SmallSpecimen();
        specimen.Small = small;
        Assert.That(await Refused(specimen), Does.Contain(rule));
    }

    [Test]
    public async Task A_step_uniqueness_and_one_sided_bounds_are_held()
    {
        var specimen = Sample.SmallSpecimen();
        specimen.Even = 3;
        specimen.Kinds = [Kind.Class, Kind.Mineral, Kind.Class];
        specimen.Big = 9;
        specimen.Ratio = 1.5f;
        specimen.Price = 0.001m;
        specimen.Gaps = [null, ""];
        var message = await Refused(specimen);
        Assert.That(message, Does.Contain("specimen/even must be a multiple of 2"));
        Assert.That(message, Does.Contain("specimen/kinds must not have the same element twice"));
        Assert.That(message, Does.Contain("specimen/big must be at least 10"));
        Assert.That(message, Does.Contain("specimen/ratio must be at most 1"));
        Assert.That(message, Does.Contain("specimen/price must be at least 0.01"));
        Assert.That(message, Does.Not.Contain("gaps"));
    }

    [Test]
    public async Task Null_is_refused_where_the_contract_has_none()
    {
        var specimen = Sample.SmallSpecimen();
        specimen.Parts = [null!];
        specimen.Sections = new Dictionary<string, Part> { ["x"] = null! };
        specimen.Tags = [null!];
        var message = await Refused(specimen);
        Assert.That(message, Does.Contain("specimen/parts/0 must not be null"));
        Assert.That(message, Does.Contain("specimen/sections/x must not be null"));
        Assert.That(message, Does.Contain("specimen/tags/0 must not be null"));
    }

    [Test]
    public async Task Parameters_are_held_to_their_limits_together()
    {
        using var server = new FixedResponse();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => server.Client.ListSpecimensAsync(
            "e", q: "x", tags: ["a", "", "c", "d"], kind: (Kind)99, minWeight: 0, limit: 101, @class: "A"));
        foreach (var violation in new[]
        {
            "language must have at least 2 characters, and has 1", "q must have at least 2 characters, and has 1",
                "tags must have at most 3 elements, and has 4",
            "tags/1 must have at least 1 character, and has 0", "kind must be one of mineral", "minWeight must not be 0 itself",
            "limit must be between 1 and 100", @"class must match ^[a-z""\\]+$",
        })
        {
            Assert.That(exception!.Message, Does.Contain(violation));
        }

        Assert.That(server.Requests, Is.Zero);
    }

    [Test]
    public void An_array_is_held_to_its_length()
    {
        using var server = new FixedResponse();
        Assert.That(() => server.Client.CreateSpecimensAsync([]),
            Throws.ArgumentException.With.Message.Contains("specimens must have at least 1 element, and has 0"));
        Assert.That(
            () => server.Client.CreateSpecimensAsync([.. Enumerable.Repeat(Sample.SmallSpecimen(), 3)]),
            Throws.ArgumentException.With.Message.Contains("specimens must have at most 2 elements, and has 3"));
    }

    [Test]
    public void A_missing_argument_is_named()
    {
        using var server = new FixedResponse();
        Assert.That(() => server.Client.CreateSpecimenAsync(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("specimen"));
        Assert.That(() => server.Client.ListSpecimensAsync(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("language"));
    }

    [TestCase("123456789012", true)]
    [TestCase("\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F", true)]
    [TestCase("\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F\U0001F33F!", false)]
    public void Length_is_counted_in_characters_not_in_halves_of_them(string name, bool fits)
    {
        var specimen = Sample.SmallSpecimen();
        specimen.Name = name;
        Assert.That(Wire.Check<Specimen, SpecimenJson>(specimen) is null, Is.EqualTo(fits));
    }

    private static async Task<string> Refused(Specimen specimen)
    {
        using var server = new FixedResponse();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => server.Client.CreateSpecimenAsync(specimen));
        Assert.That(server.Requests, Is.Zero);
        return exception!.Message;
    }
}
