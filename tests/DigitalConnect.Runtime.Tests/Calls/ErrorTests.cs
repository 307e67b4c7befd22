using System.Net;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;

namespace DigitalConnect.Runtime.Tests.Calls;

/// <summary>The errors of one operation, each read as the contract says for its status.</summary>
public sealed class ErrorTests
{
    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.UnprocessableEntity)]
    public async Task A_status_that_the_contract_names_has_its_schema(HttpStatusCode status)
    {
        var exception = await FailAsync<ApiException<Problem>>(status, """{"title":"No","status":400}""");

        Assert.That(exception.Error!.Title, Is.EqualTo("No"));
    }

    [Test]
    public async Task Another_status_of_the_same_operation_has_another_schema()
    {
        var exception = await FailAsync<ApiException<Conflict>>(HttpStatusCode.Conflict, """{"reviewer":"Somebody"}""");

        Assert.That(exception.Error!.Reviewer, Is.EqualTo("Somebody"));
        Assert.That(exception.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    public async Task A_status_in_a_range_has_the_schema_of_the_range(HttpStatusCode status)
    {
        var exception = await FailAsync<ApiException<IReadOnlyList<string>>>(status, """["name","weight"]""");

        Assert.That(exception.Error, Is.EqualTo((string[])["name", "weight"]));
    }

    [Test]
    public async Task The_ranges_are_told_apart()
    {
        var exception = await FailAsync<ApiException<Outage>>(HttpStatusCode.BadGateway, """{"until":"2026-01-02T03:04:05Z"}""");

        Assert.That(exception.Error!.Until, Is.EqualTo(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        Assert.That(exception.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
    }

    [Test]
    public async Task Any_other_status_has_the_schema_of_default()
    {
        var exception = await FailAsync<ApiException<int>>((HttpStatusCode)399, "17");

        Assert.That(exception.Error, Is.EqualTo(17));
    }

    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.Gone)]
    public async Task A_status_without_a_schema_of_JSON_keeps_its_body(HttpStatusCode status)
    {
        var exception = await FailAsync<ApiException>(status, "Nobody knows it.");

        Assert.That(exception.ResponseBody, Is.EqualTo("Nobody knows it."));
        Assert.That(exception.StatusCode, Is.EqualTo(status));
    }

    [TestCase("")]
    [TestCase("<html>")]
    [TestCase("[]")]
    public async Task An_error_whose_body_is_of_no_use_is_the_same_exception_without_an_error(string body)
    {
        var exception = await FailAsync<ApiException<Conflict>>(HttpStatusCode.Conflict, body);

        Assert.That(exception.Error, Is.Null);
        Assert.That(exception.ResponseBody, Is.EqualTo(body.Length == 0 ? null : body));
    }

    [Test]
    public async Task A_status_that_the_contract_does_not_name_has_the_schema_that_all_errors_share()
    {
        using var server = new FixedResponse(HttpStatusCode.InternalServerError, """{"title":"Down"}""");

        var exception = await Assert.ThrowsAsync<ApiException<Problem>>(() => server.Client.GetSpecimenAsync(Sample.Id));

        Assert.That(exception!.Error!.Title, Is.EqualTo("Down"));
    }

    [Test]
    public async Task A_message_says_what_happened_what_to_do_and_what_became_of_the_request()
    {
        var exception = await FailAsync<ApiException<Outage>>(HttpStatusCode.ServiceUnavailable, "{}");

        Assert.That(exception.Message, Is.EqualTo(
            "ReviewSpecimens was answered 503 ServiceUnavailable. The server is in trouble. The request may have been processed."));
    }

    private static async Task<TException> FailAsync<TException>(HttpStatusCode status, string body)
        where TException : ApiException
    {
        using var server = new FixedResponse(status, body);
        return (await Assert.CatchAsync<TException>(() => server.Client.ReviewSpecimensAsync()))!;
    }
}
