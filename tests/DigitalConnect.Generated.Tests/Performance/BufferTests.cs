namespace DigitalConnect.Tests.Performance;

public sealed class BufferTests
{
    private const int Callers = 32;
    private const int CallsEach = 110;

    [TestCaseSource(typeof(MoodyServer), nameof(MoodyServer.Moods))]
    public async Task Every_buffer_comes_back_however_a_call_ends(string mood)
    {
        using var server = new MoodyServer();
        var pooled = new PooledClient(server);

        await SendAsync(pooled.Client, mood, 1);
        await SendAsync(pooled.Client, mood, 2);

        pooled.AssertThatNothingIsOut();
        Assert.That(pooled.Bytes.Rents, Is.GreaterThan(0));
    }

    [Test]
    public async Task No_buffer_is_lent_twice_while_calls_of_every_kind_run_side_by_side()
    {
        using var server = new MoodyServer();
        var pooled = new PooledClient(server);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < CallsEach; i++)
                await SendAsync(pooled.Client, MoodyServer.Moods[(caller + i) % MoodyServer.Moods.Count], (caller * CallsEach) + i);
        })));

        pooled.AssertThatNothingIsOut();
    }

    [Test]
    public void A_message_that_cannot_be_written_leaves_no_buffer_behind()
    {
        using var server = new MoodyServer();
        var pooled = new PooledClient(server);
        var message = new SendMessageRequest { Content = "half of it", Attachments = new FailingList() };

        Assert.That(async () => await pooled.Client.SendMessageAsync("created-1", message), Throws.InvalidOperationException);
        pooled.AssertThatNothingIsOut();
    }

    [Test]
    public async Task Every_attempt_sends_the_same_bytes_from_the_same_buffer()
    {
        using var server = new BufferWatch();
        var pooled = new PooledClient(server);

        await pooled.Client.SendMessageAsync("c-1", new() { Content = new string('m', 70_000) });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Buffers, Has.Count.EqualTo(3));
            Assert.That(server.Buffers.Distinct().Count(), Is.EqualTo(1));
        }

        pooled.AssertThatNothingIsOut();
    }

    private static async Task SendAsync(DigitalConnectClient client, string mood, int number)
    {
        var conversation = $"{mood}-{number}";
        var message = new SendMessageRequest { Content = $"Of {conversation}, \"quoted\" \u00e9\ud83d\ude00" };
        using var cancellation = new CancellationTokenSource();
        try
        {
            var sending = client.SendMessageAsync(conversation, message, cancellationToken: cancellation.Token);
            if (mood == "cancelled")
                await cancellation.CancelAsync();

            var result = await sending;
            Assert.That(result.ConversationId, Is.EqualTo(conversation));
        }
        catch (DigitalConnectApiException exception)
        {
            Assert.That(exception.Error?.Code, Is.Not.EqualTo("mixed-up"));
        }
        catch (Exception exception) when (exception is DigitalConnectException or OperationCanceledException)
        {
            Assert.That(mood, Is.Not.EqualTo("created").And.Not.EqualTo("partial"));
        }
    }
}
