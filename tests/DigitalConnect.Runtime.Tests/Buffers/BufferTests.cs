using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Tests.Specimens;

namespace DigitalConnect.Runtime.Tests.Buffers;

public sealed class BufferTests
{
    private const int Callers = 32;
    private const int CallsEach = 110;

    [TestCaseSource(typeof(OutcomeHandler), nameof(OutcomeHandler.Outcomes))]
    public async Task Every_buffer_comes_back_however_a_call_ends(string outcome)
    {
        using var server = new OutcomeHandler();
        var pooled = new PooledClient(server);

        await SendAsync(pooled.Client, outcome, 1);
        await SendAsync(pooled.Client, outcome, 2);

        pooled.AssertThatNothingIsOut();
        Assert.That(pooled.Bytes.Rents, Is.GreaterThan(0));
    }

    [Test]
    public async Task No_buffer_is_lent_twice_while_calls_of_every_kind_run_side_by_side()
    {
        using var server = new OutcomeHandler();
        var pooled = new PooledClient(server);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < CallsEach; i++)
                await SendAsync(pooled.Client, OutcomeHandler.Outcomes[(caller + i) % OutcomeHandler.Outcomes.Count], (caller * CallsEach) + i);
        })));

        pooled.AssertThatNothingIsOut();
    }

    [Test]
    public void A_message_that_cannot_be_written_leaves_no_buffer_behind()
    {
        using var server = new OutcomeHandler();
        var pooled = new PooledClient(server);
        var specimen = Sample.SmallSpecimen();
        specimen.Parts = new FailingList();

        Assert.That(async () => await pooled.Client.CreateSpecimensAsync([specimen], "done-1"), Throws.InvalidOperationException);
        pooled.AssertThatNothingIsOut();
    }

    [Test]
    public async Task Every_attempt_sends_the_same_bytes_from_the_same_buffer()
    {
        using var server = new BufferRecordingHandler();
        var pooled = new PooledClient(server);

        await pooled.Client.CreateSpecimensAsync([SpecimenOf(new string('m', 70_000))], "done-1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Buffers, Has.Count.EqualTo(3));
            Assert.That(server.Buffers.Distinct().Count(), Is.EqualTo(1));
        }

        pooled.AssertThatNothingIsOut();
    }

    private static async Task SendAsync(SpecimenClient client, string outcome, int number)
    {
        var call = $"{outcome}-{number}";
        var specimen = SpecimenOf($"Of {call}, \"quoted\" \u00e9\ud83d\ude00");
        using var cancellation = new CancellationTokenSource();
        try
        {
            var sending = client.CreateSpecimensAsync([specimen], call, cancellation.Token);
            if (outcome == "cancelled")
                await cancellation.CancelAsync();

            var result = await sending;
            Assert.That(result.Ok?.Organ.Name ?? result.PartialContent?.Failed[0], Is.EqualTo(call));
        }
        catch (ApiException<Problem> exception)
        {
            Assert.That(exception.Error?.Title, Is.Not.EqualTo("The body of another call"));
        }
        catch (Exception exception) when (exception is ApiCallException or OperationCanceledException)
        {
            Assert.That(outcome, Is.Not.EqualTo("done").And.Not.EqualTo("partial"));
        }
    }

    private static Specimen SpecimenOf(string note)
    {
        var specimen = Sample.SmallSpecimen();
        specimen.OwnerNote = note;
        return specimen;
    }
}
