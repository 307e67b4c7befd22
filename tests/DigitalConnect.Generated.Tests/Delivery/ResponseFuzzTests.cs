using System.Net;

namespace DigitalConnect.Tests.Delivery;

/// <summary>Answers that were damaged at random: whatever they are, only what is documented comes of them.</summary>
public sealed class ResponseFuzzTests
{
    private const int Inputs = 100_000;

    private static readonly HttpStatusCode[] Statuses =
        [HttpStatusCode.Created, HttpStatusCode.PartialContent, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Conflict,
            HttpStatusCode.BadGateway];

    [Test]
    public async Task A_damaged_response_ends_in_a_result_or_in_one_documented_exception()
    {
        var damage = new ResponseDamage(seed: 20220401);
        using var http = new HttpClient(new DamagedResponseHandler(damage, Statuses)) { BaseAddress = new Uri("https://api.example") };
        var client = new DigitalConnectClient(http);
        var (results, unreadable, errors) = (0, 0, 0);

        for (var input = 0; input < Inputs; input++)
        {
            var status = (int)Statuses[input % Statuses.Length];
            try
            {
                var result = await client.SendMessageAsync("c-1", new SendMessageRequest { Content = "Hello" }, "k-1");
                Assert.That((int)result.StatusCode, Is.EqualTo(status));
                Touch(result);
                results++;
            }
            catch (DigitalConnectTransportException failure) when (status is >= 200 and < 300 && failure.Delivery == DeliveryStatus.Delivered)
            {
                unreadable++;
            }
            catch (DigitalConnectApiException failure) when ((int)failure.StatusCode == status && status >= 400)
            {
                Assert.That(failure.Delivery, Is.EqualTo(status is < 500 and not 409 ? DeliveryStatus.NotDelivered : DeliveryStatus.Unknown));
                errors++;
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                Assert.Fail($"Input {input}, {status}: {exception}\n{damage.Last}");
            }
        }

        await TestContext.Out.WriteLineAsync($"Fuzz: {Inputs} answers, {results} results, {unreadable} delivered but unreadable, {errors} errors.");
        Assert.That(new[] { results, unreadable, errors }, Is.All.GreaterThan(Inputs / 100));
        Assert.That(results + unreadable + errors, Is.EqualTo(Inputs));
    }

    // What is read on demand must hold, too.
    private static void Touch(SendMessageResult result) =>
        _ = (result.ConversationId, result.MessageId, result.CreatedAt, result.PartialFailReason, result.IsPartial, result.ToString());
}
