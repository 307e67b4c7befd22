namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>What could only fail later is refused at once.</summary>
internal sealed class MessageCheckTests
{
    private RelayUnderTest _relay = null!;

    [SetUp]
    public async Task StartAsync() => _relay = await RelayUnderTest.CreateAsync();

    [TearDown]
    public ValueTask StopAsync() => _relay.DisposeAsync();

    private static IEnumerable<TestCaseData> Messages =>
    [
        new TestCaseData(new ChannelMessage { Id = "", Text = "Hi" }, "the id is empty").SetArgDisplayNames("no id"),
        new TestCaseData(new ChannelMessage { Id = "a\r\nb", Text = "Hi" }, "visible ASCII").SetArgDisplayNames("a line break in the id"),
        new TestCaseData(new ChannelMessage { Id = "é", Text = "Hi" }, "visible ASCII").SetArgDisplayNames("an accent in the id"),
        new TestCaseData(new ChannelMessage { Id = "1" }, "neither a text nor an attachment").SetArgDisplayNames("nothing to say"),
        new TestCaseData(new ChannelMessage { Id = "1", Text = "a\0b" }, "NUL").SetArgDisplayNames("a NUL"),
        new TestCaseData(new ChannelMessage { Id = "1", Text = "\uD800" }, "surrogate").SetArgDisplayNames("half a surrogate pair"),
        new TestCaseData(new ChannelMessage { Id = "1", Text = "Hi", Contact = new() { Email = " " } }, "e-mail").SetArgDisplayNames("no address"),
    ];

    [TestCaseSource(nameof(Messages))]
    public async Task A_message_that_can_never_be_delivered_is_refused(ChannelMessage message, string why)
    {
        Assert.That(() => _relay.Relay.EnqueueAsync("t", message), Throws.ArgumentException.With.Message.Contains(why));
        Assert.That((await _relay.Operations.GetStatusAsync()).Pending, Is.Zero);
    }

    [Test]
    public void A_thread_needs_a_name() =>
        Assert.That(() => _relay.Relay.EnqueueAsync("", new() { Id = "1", Text = "Hi" }), Throws.ArgumentException);

    [Test]
    public async Task Attachments_come_back_as_they_were_enqueued()
    {
        var file = Attachment.Create("a1", "photo.jpg", "image/jpeg", 3072);
        await _relay.Relay.EnqueueAsync("t", new() { Id = "1", Attachments = [file] });
        await _relay.DeliverAsync();

        Assert.That(
            _relay.Client.Sent.Single().Attachments!.Single(),
            Has.Property("Id").EqualTo("a1").And.Property("Name").EqualTo("photo.jpg").And.Property("Size").EqualTo("3072"));
    }
}
