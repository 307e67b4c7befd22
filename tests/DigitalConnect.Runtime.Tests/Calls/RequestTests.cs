using System.Net;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Runtime.Tests.Calls;

public class RequestTests
{
    private const string EmptyPage = """{"items":[]}""";

    [Test]
    public void An_argument_is_refused_at_the_call_whether_or_not_the_operation_has_a_result()
    {
        using var server = new FixedResponse(body: Sample.SmallSpecimenJson);
        Assert.Throws<ArgumentNullException>(() => _ = server.Client.EchoAsync(null!));
        Assert.Throws<ArgumentNullException>(() => _ = server.Client.PutSettingsAsync(null!));
    }

    [Test]
    public async Task Parameters_without_a_value_leave_no_trace()
    {
        using var server = new FixedResponse(body: EmptyPage);
        await server.Client.ListSpecimensAsync("en");
        Assert.That(server.Target, Is.EqualTo("/specimens"));
        Assert.That(server.Headers!.NonValidated.Select(header => header.Key), Is.EqualTo((string?[])["language"]));
        Assert.That(server.Body, Is.Null);
    }

    [Test]
    public async Task A_query_holds_every_type_as_the_contract_spells_it()
    {
        using var server = new FixedResponse(body: EmptyPage);
        await server.Client.ListSpecimensAsync(
            "en",
            q: "a&b=c d/é",
            tags: ["x", "y z"],
            id: [1, long.MaxValue],
            kind: Kind.SeaAnimal,
            kinds: [Kind.Value1st, Kind.ABC],
            createdSince: new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            day: new DateOnly(2026, 1, 2),
            isAlive: true,
            minWeight: 0.1,
            limit: 100,
            @class: "c");
        Assert.That(server.Method, Is.EqualTo(HttpMethod.Get));
        Assert.That(server.Target, Is.EqualTo(
            "/specimens?q=a%26b%3Dc%20d%2F%C3%A9&tags=x&tags=y%20z&id=1,9223372036854775807&kind=sea_animal"
            + "&kinds%5B%5D=1st&kinds%5B%5D=a%2Fb%20%22c%22&created_since=2026-01-02T03%3A04%3A05%2B02%3A00&day=2026-01-02"
            + "&is-alive=true&min_weight=0.1&limit=100&class=c"));
    }

    [Test]
    public async Task Headers_are_sent_under_their_wire_names()
    {
        using var server = new FixedResponse(body: EmptyPage);
        await server.Client.ListSpecimensAsync("de", requestId: Sample.Id, labels: ["a", "b"]);
        Assert.That(server.Headers!.GetValues("language"), Is.EqualTo((string?[])["de"]));
        Assert.That(server.Headers!.GetValues("X-Request-Id"), Is.EqualTo(new[] { Sample.Id.ToString() }));
        Assert.That(string.Join(',', server.Headers!.GetValues("x-labels")), Is.EqualTo("a,b"));
    }

    [Test]
    public async Task Every_parameter_of_a_path_is_one_segment()
    {
        using var server = new FixedResponse(body: """{"name":"leaf"}""");
        await server.Client.GetPartAsync("a/b?c#d%", Kind.ABC, 7, ["x,y", "z"]);
        Assert.That(server.Target, Is.EqualTo("/specimens/a%2Fb%3Fc%23d%25/parts/a%2Fb%20%22c%22/7/x%2Cy,z"));
    }

    [TestCase("")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("a\nb")]
    public void A_segment_that_would_change_the_path_is_refused(string id)
    {
        using var server = new FixedResponse();
        Assert.That(() => server.Client.GetPartAsync(id, Kind.Class, 0, ["x"]), Throws.ArgumentException.With.Message.Contains("specimenId"));
        Assert.That(server.Requests, Is.Zero);
    }

    [Test]
    public void Half_a_surrogate_pair_is_refused_in_a_path() => A_segment_that_would_change_the_path_is_refused("\uD83D");

    [TestCase("a\r\nx: y")]
    [TestCase("é")]
    [TestCase(" ")]
    public void A_header_that_would_break_the_request_is_refused(string language)
    {
        using var server = new FixedResponse();
        Assert.That(() => server.Client.ListSpecimensAsync(language), Throws.ArgumentException.With.Message.Contains("language"));
        Assert.That(() => server.Client.ListSpecimensAsync("en", labels: ["ok", language]), Throws.ArgumentException.With.Message.Contains("labels"));
        Assert.That(server.Requests, Is.Zero);
    }

    [Test]
    public async Task A_body_is_written_member_by_member()
    {
        using var server = new FixedResponse(HttpStatusCode.Created, Sample.SmallSpecimenJson);
        await server.Client.CreateSpecimenAsync(Sample.SmallSpecimen());
        Assert.That(server.Method, Is.EqualTo(HttpMethod.Post));
        Assert.That(server.ContentType, Is.EqualTo("application/json"));
        Assert.That(Sample.Json(server.Body!).ToJsonString(), Is.EqualTo(Sample.Json(Sample.SmallSpecimenJson).ToJsonString()));
    }

    [Test]
    public async Task A_body_can_be_an_array_or_a_map_or_anything()
    {
        using var server = new FixedResponse(HttpStatusCode.OK, """{"organ":{"name":"heart","beats":60}}""");
        await server.Client.CreateSpecimensAsync([Sample.SmallSpecimen(), Sample.SmallSpecimen()]);
        Assert.That(Sample.Json(server.Body!).AsArray(), Has.Count.EqualTo(2));

        await server.Client.PutSettingsAsync(new Dictionary<string, IReadOnlyList<string>> { ["a\"b"] = ["x", ""], ["none"] = [] });
        Assert.That(server.Body, Is.EqualTo("""{"a\"b":["x",""],"none":[]}"""));

        await server.Client.EchoAsync(new JArray(1, "x"));
        Assert.That(server.Body, Is.EqualTo("""[1,"x"]"""));
    }

    [Test]
    public async Task An_optional_body_may_be_left_out()
    {
        using var server = new FixedResponse(body: Sample.SmallSpecimenJson);
        await server.Client.ChangeSpecimenAsync(Sample.Id);
        Assert.That(server.Method, Is.EqualTo(HttpMethod.Patch));
        Assert.That(server.Body, Is.Null);

        await server.Client.ChangeSpecimenAsync(Sample.Id, new SpecimenChange { Name = "Moss" });
        Assert.That(server.Body, Is.EqualTo("""{"name":"Moss"}"""));
    }

    [Test]
    public async Task The_schema_of_an_inline_body_is_a_class_of_its_own()
    {
        using var server = new FixedResponse(HttpStatusCode.Created, "[]");
        await server.Client.ImportSpecimensAsync(new ImportRequest
        {
            Source = new Uri("https://specimen.example/all"),
            Schedule = new Schedule { Every = TimeSpan.FromHours(36) },
        });
        Assert.That(server.Body, Is.EqualTo("""{"source":"https://specimen.example/all","schedule":{"every":"P1DT12H"}}"""));
    }

    [Test]
    public async Task An_idempotency_key_is_minted_for_each_call_unless_one_is_given()
    {
        using var server = new FixedResponse(HttpStatusCode.OK, """{"organ":{"name":"heart","beats":60}}""");
        var minted = await server.Client.CreateSpecimensAsync([Sample.SmallSpecimen()]);
        Assert.That(server.Headers!.GetValues("x-idempotency-key"), Is.EqualTo(new[] { minted.IdempotencyKey }));
        Assert.That(Guid.TryParse(minted.IdempotencyKey, out _), Is.True);

        var given = await server.Client.CreateSpecimensAsync([Sample.SmallSpecimen()], "my-key");
        Assert.That(given.IdempotencyKey, Is.EqualTo("my-key"));
        Assert.That(server.Headers!.GetValues("x-idempotency-key"), Is.EqualTo((string?[])["my-key"]));
    }

    [Test]
    public void A_cancelled_call_sends_nothing()
    {
        using var server = new FixedResponse();
        Assert.That(() => server.Client.GetSettingsAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(server.Requests, Is.Zero);
    }
}
