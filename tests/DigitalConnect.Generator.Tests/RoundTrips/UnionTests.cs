namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>A value of one of several types is read as the one that it is, and what none of them is survives.</summary>
public class UnionTests() : KindTests("unions")
{
    [TestCase("""{"form":"round","radius":1.5}""", "Circle", TestName = "By the value that is mapped to it")]
    [TestCase("""{"form":"ball","radius":1.5}""", "Circle", TestName = "By a second value, mapped to the name of the schema")]
    [TestCase("""{"form":"Square","side":1}""", "Square", TestName = "By the name of the schema, where nothing is mapped to it")]
    [TestCase("""{"form":"Square","side":1,"new":[1,null]}""", "Square", TestName = "With a member that the contract does not name")]
    [TestCase("""{"form":"star","points":5}""", "Unknown", TestName = "By a value that the contract does not name")]
    [TestCase("""{"points":5}""", "Unknown", TestName = "Without the discriminator")]
    [TestCase("""[1,"a"]""", "Unknown", TestName = "As no object at all")]
    public async Task A_union_survives(string json, string member)
    {
        Server.Answer = _ => json;
        var shape = (await Client.CallAsync(Server.Address, "SendShape", Client.Make("Shape", ("Unknown", "x"))))!;
        Assert.That(shape.GetType().GetProperty(member)!.GetValue(shape), Is.Not.Null);
        Assert.That((await SendAsync("SendShape", shape)).Text, Is.EqualTo(json));
    }

    [TestCase("""{"type":"cat","name":"n","lives":9}""", "Cat")]
    [TestCase("""{"type":"lion","lives":9,"mane":true}""", "Lion")]
    [TestCase("""{"type":"Dog","tricks":["sit"]}""", "Dog")]
    [TestCase("""{"type":"fish","fins":2}""", "Animal")]
    public async Task A_derived_class_survives(string json, string type)
    {
        Server.Answer = _ => json;
        var animal = (await Client.CallAsync(Server.Address, "SendAnimal", Client.Make("Animal", ("Type", "x"))))!;
        Assert.That(animal.GetType().Name, Is.EqualTo(type));
        Assert.That((await SendAsync("SendAnimal", animal)).Text, Is.EqualTo(json));
    }

    [TestCase("""{"lives":9,"type":"cat","name":"n"}""")]
    [TestCase("""{"more":{"type":"lion"},"list":[{"type":"lion"}],"lives":9,"type":"cat"}""")]
    public async Task A_discriminator_may_stand_anywhere(string json)
    {
        Server.Answer = _ => json;
        var animal = await Client.CallAsync(Server.Address, "SendAnimal", Client.Make("Animal", ("Type", "x")));
        Assert.That(animal!.GetType().Name, Is.EqualTo("Cat"));
    }

    [TestCase("""{"any":1}""")]
    [TestCase("""{"any":"2024-02-29"}""")]
    [TestCase("""{"any":"no date"}""")]
    [TestCase("""{"any":["a"]}""")]
    [TestCase("""{"any":{"form":"f","side":1}}""")]
    [TestCase("""{"list":[true,"a"]}""")]
    [TestCase("""{"map":{"a":1.5,"b":{"form":"f","radius":1.5}}}""")]
    [TestCase("""{"maybe":{"form":"f","side":2}}""")]
    public async Task A_union_without_a_discriminator_survives(string json) =>
        Assert.That(await RoundTripAsync("SendLoose", "Loose", json), Is.EqualTo(json));

    [Test]
    public Task A_union_without_a_value_is_refused() => Assert.ThatAsync(
        () => SendAsync("SendShape", Client.Make("Shape")), Throws.ArgumentException.With.Message.Contains("must have a value"));

    [Test]
    public Task A_union_of_two_values_is_refused_since_one_of_them_would_be_lost() => Assert.ThatAsync(
        () => SendAsync("SendShape", Client.Make("Shape", ("Circle", Circle("round")), ("Square", Client.Make("Square", ("Form", "Square"))))),
        Throws.ArgumentException.With.Message.Contains("must have one value only"));

    [Test]
    public Task A_value_that_says_it_is_of_another_type_is_refused() => Assert.ThatAsync(
        () => SendAsync("SendShape", Client.Make("Shape", ("Circle", Circle("Square")))),
        Throws.ArgumentException.With.Message.Contains("is a Circle, but its form says that it is another"));

    [Test]
    public async Task A_value_that_says_what_nobody_knows_is_sent() => Assert.That(
        (await SendAsync("SendShape", Client.Make("Shape", ("Circle", Circle("oval"))))).Text, Is.EqualTo("""{"form":"oval","radius":1.5}"""));

    [Test]
    public Task A_value_that_breaks_the_limits_of_its_type_is_refused() => Assert.ThatAsync(
        () => SendAsync("SendShape", Client.Make("Shape", ("Circle", Client.Make("Circle", ("Radius", 1.5m))))),
        Throws.ArgumentException.With.Message.Contains("form is required"));

    [Test]
    public Task A_derived_class_that_says_it_is_another_is_refused() => Assert.ThatAsync(
        () => SendAsync("SendAnimal", Client.Make("Dog", ("Type", "cat"))),
        Throws.ArgumentException.With.Message.Contains("type says that it is another than Dog"));

    [Test]
    public Task A_derived_class_that_breaks_a_limit_of_its_own_is_refused() => Assert.ThatAsync(
        () => SendAsync("SendAnimal", Client.Make("Cat", ("Type", "cat"), ("Lives", 10))),
        Throws.ArgumentException.With.Message.Contains("lives must be at most 9"));

    private object Circle(string form) => Client.Make("Circle", ("Form", form), ("Radius", 1.5m));
}
