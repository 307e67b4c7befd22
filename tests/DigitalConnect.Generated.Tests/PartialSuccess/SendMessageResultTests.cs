using System.Net;

namespace DigitalConnect.Tests.PartialSuccess;

public sealed class SendMessageResultTests
{
    [Test]
    public void A_complete_result_is_itself()
    {
        var result = new SendMessageResult { StatusCode = HttpStatusCode.Created, IdempotencyKey = "k-1" };

        Assert.That(result.IsPartial, Is.False);
        Assert.That(result.EnsureComplete(), Is.SameAs(result));
    }

    [Test]
    public void A_partial_result_is_an_exception_for_those_to_whom_less_is_a_failure()
    {
        var result = new SendMessageResult { StatusCode = HttpStatusCode.PartialContent, IdempotencyKey = "k-1", PartialFailReason = "no such file" };

        var failure = Assert.Catch<DigitalConnectPartialSuccessException>(() => result.EnsureComplete())!;

        Assert.That(failure.Result, Is.SameAs(result));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(failure.IdempotencyKey, Is.EqualTo("k-1"));
        Assert.That(failure.ToString(), Does.Not.Contain("no such file"));
    }

    [TestCase("2022-01-01T08:00:00.000Z", "2022-01-01T08:00:00Z")]
    [TestCase("2022-01-01T08:00:00", "2022-01-01T08:00:00Z")]
    [TestCase("2022-01-01T08:00:00+02:00", "2022-01-01T06:00:00Z")]
    [TestCase("yesterday", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_date_is_read_leniently_and_never_an_error(string? text, string? expected)
    {
        var result = new SendMessageResult { StatusCode = HttpStatusCode.Created, IdempotencyKey = "k-1", Created = new() { CreatedAt = text } };

        Assert.That(result.CreatedAt,
            Is.EqualTo(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void A_result_can_be_made_up_for_a_test()
    {
        var result = new SendMessageResult
        {
            StatusCode = HttpStatusCode.Created,
            IdempotencyKey = "k-1",
            ConversationId = "c-1",
            MessageId = "m-1",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };

        Assert.That((result.ConversationId, result.MessageId, result.CreatedAt), Is.EqualTo(("c-1", "m-1", DateTimeOffset.UnixEpoch)));
    }
}
