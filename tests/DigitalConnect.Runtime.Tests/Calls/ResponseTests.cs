using System.Net;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Runtime.Tests.Calls;

public class ResponseTests
{
    [Test]
    public async Task The_only_success_is_the_result()
    {
        using var server = new FixedResponse(body: Sample.SmallSpecimenJson);
        var specimen = await server.Client.GetSpecimenAsync(Sample.Id);
        Assert.That(specimen.Id, Is.EqualTo(Sample.Id));
        Assert.That(specimen.CreatedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        Assert.That(specimen.OwnerNote, Is.Null);
    }

    [TestCase(1024 * 1024, "larger than 1048576 bytes")]
    [TestCase(0, "not what the contract says", ",{\"id\":")]
    public async Task Part_of_what_is_asked_for_is_no_result(int space, string reason, string end = "]")
    {
        using var server = new FixedResponse(body: $"[{Sample.SmallSpecimenJson}{new string(' ', space)}{end}");
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() => server.Client.ListSpecimensAsync("en"));
        Assert.That(failure!.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(failure.Message, Does.Contain(reason));
    }

    [Test]
    public async Task Each_of_several_successes_has_its_place_in_the_result()
    {
        using var done = new FixedResponse(HttpStatusCode.OK, """{"organ":{"name":"heart","beats":60}}""");
        using var accepted = new FixedResponse(HttpStatusCode.Accepted, """{"name":"p","label":"l","until":"2026-01-01T00:00:00Z"}""");
        using var partial = new FixedResponse(HttpStatusCode.PartialContent, """{"failed":["a"]}""");

        var results = new[]
        {
            await done.Client.CreateSpecimensAsync([Sample.SmallSpecimen()]),
            await accepted.Client.CreateSpecimensAsync([Sample.SmallSpecimen()]),
            await partial.Client.CreateSpecimensAsync([Sample.SmallSpecimen()]),
        };

        Assert.That(results.Select(result => (int)result.StatusCode), Is.EqualTo((int[])[200, 202, 206]));
        Assert.That(results.Select(result => result.Ok?.Organ.Beats), Is.EqualTo(new int?[] { 60, null, null }));
        Assert.That(results.Select(result => result.Accepted?.Label), Is.EqualTo((string?[])[null, "l", null]));
        Assert.That(results.Select(result => result.PartialContent?.Failed[0]), Is.EqualTo((string?[])[null, null, "a"]));
    }

    [Test]
    public async Task A_success_that_the_contract_does_not_name_is_read_as_the_first_one()
    {
        using var server = new FixedResponse((HttpStatusCode)299, """{"organ":{"name":"heart","beats":60}}""");
        var result = await server.Client.CreateSpecimensAsync([Sample.SmallSpecimen()]);
        Assert.That((int)result.StatusCode, Is.EqualTo(299));
        Assert.That(result.Ok!.Organ.Name, Is.EqualTo("heart"));
    }

    [Test]
    public async Task An_unnamed_success_without_a_body_is_still_a_success()
    {
        using var server = new FixedResponse(HttpStatusCode.NoContent);
        var result = await server.Client.CreateSpecimensAsync([Sample.SmallSpecimen()]);
        Assert.That(result.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(result.Ok, Is.Null);
    }

    [Test]
    public async Task A_success_may_have_a_body_or_none()
    {
        using var replaced = new FixedResponse(HttpStatusCode.OK, Sample.SmallSpecimenJson);
        using var added = new FixedResponse(HttpStatusCode.NoContent);
        Assert.That((await replaced.Client.ReplaceSpecimenAsync(Sample.Id, Sample.SmallSpecimen())).Ok!.Name, Is.EqualTo("Fern"));
        Assert.That((await added.Client.ReplaceSpecimenAsync(Sample.Id, Sample.SmallSpecimen())).Ok, Is.Null);
    }

    [Test]
    public async Task An_operation_without_a_response_takes_any_success()
    {
        using var gone = new FixedResponse(HttpStatusCode.NoContent);
        using var odd = new FixedResponse(HttpStatusCode.OK, "<html>");
        await gone.Client.DeleteSpecimenAsync(Sample.Id);
        await odd.Client.DeleteSpecimenAsync(Sample.Id);
        Assert.That(gone.Method, Is.EqualTo(HttpMethod.Delete));
    }

    [TestCase(200)]
    [TestCase(202)]
    [TestCase(299)]
    public async Task A_range_of_statuses_is_a_success_throughout(int status)
    {
        using var server = new FixedResponse((HttpStatusCode)status, Sample.SmallSpecimenJson);
        Assert.That((await server.Client.ChangeSpecimenAsync(Sample.Id)).Name, Is.EqualTo("Fern"));
        Assert.That(ChangeSpecimenResponseReader.IsDocumented(status), Is.True);
        Assert.That(ChangeSpecimenResponseReader.IsDocumented(404), Is.True);
        Assert.That(ChangeSpecimenResponseReader.IsDocumented(500), Is.False);
    }

    [Test]
    public async Task Where_only_a_default_is_named_it_is_the_success()
    {
        using var server = new FixedResponse(HttpStatusCode.OK, """{"a":[1,null]}""");
        var echo = await server.Client.EchoAsync(new Dictionary<string, object?>());
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(echo), Is.EqualTo("""{"a":[1,null]}"""));
    }

    [Test]
    public async Task A_response_may_be_an_array_a_map_a_word_or_a_number()
    {
        using var array = new FixedResponse(HttpStatusCode.Created, $"[{Sample.SmallSpecimenJson},{Sample.SmallSpecimenJson}]");
        using var map = new FixedResponse(body: """{"a":["x","y"],"b":[]}""");
        using var word = new FixedResponse(body: "\"sea_animal\"");
        using var number = new FixedResponse(body: "9007199254740993");
        using var level = new FixedResponse(HttpStatusCode.NonAuthoritativeInformation, "10");

        Assert.That(await array.Client.ImportSpecimensAsync(new ImportRequest { Source = new Uri("https://specimen.example") }),
            Has.Count.EqualTo(2));
        Assert.That((await map.Client.GetSettingsAsync())["a"], Is.EqualTo((string?[])["x", "y"]));
        Assert.That(await word.Client.GetStateAsync(), Is.EqualTo(Kind.SeaAnimal));
        Assert.That((await number.Client.CountSpecimensAsync()).Ok, Is.EqualTo(9007199254740993));
        Assert.That((await level.Client.CountSpecimensAsync()).NonAuthoritativeInformation, Is.EqualTo(Level.High));
    }

    [Test]
    public async Task A_refusal_carries_the_error_schema_of_its_operation_and_its_body()
    {
        using var server = new FixedResponse(HttpStatusCode.BadRequest, """{"title":"No","status":400}""", "application/problem+json");
        var exception = await Assert.ThrowsAsync<ApiException<Problem>>(() => server.Client.GetSpecimenAsync(Sample.Id));
        Assert.That(exception!.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(exception.Error!.Title, Is.EqualTo("No"));
        Assert.That(exception.ResponseBody, Is.EqualTo("""{"title":"No","status":400}"""));
        Assert.That(exception.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [TestCase("")]
    [TestCase("<html>")]
    [TestCase("[]")]
    public async Task A_success_whose_body_is_of_no_use_says_that_it_was_one(string body)
    {
        using var server = new FixedResponse(HttpStatusCode.Created, body);
        var exception = await Assert.ThrowsAsync<ApiTransportException>(() => server.Client.CreateSpecimenAsync(Sample.SmallSpecimen()));
        Assert.That(exception!.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
    }
}
