using System.Collections.Concurrent;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>What all callers were told, to be held against what the server has.</summary>
internal sealed class SoakRecord
{
    private readonly ConcurrentDictionary<string, Told> _told = new();

    public SoakTotals Totals => new()
    {
        Messages = _told.Count,
        Delivered = Of(DeliveryStatus.Delivered).Count(),
        WithResult = _told.Values.Count(told => told.HasResult),
        NotDelivered = Of(DeliveryStatus.NotDelivered).Count(),
        Unknown = Of(DeliveryStatus.Unknown).Count(),
    };

    public void Add(Told told) => Assert.That(_told.TryAdd(told.Key, told), "A key was minted twice.");

    public void AssertAgreesWith(IReadOnlyList<ReceivedMessage> messages)
    {
        var received = messages.ToLookup(message => message.IdempotencyKey!);
        Assert.That(received.Where(same => same.Count() > 1).Select(same => same.Key), Is.Empty, "messages that exist twice");
        Assert.That(received.Where(message => !_told.ContainsKey(message.Key)).Select(message => message.Key), Is.Empty, "messages that nobody sent");
        Assert.That(Of(DeliveryStatus.Delivered).Where(told => !received.Contains(told.Key)), Is.Empty, "messages that were lost");
        Assert.That(Of(DeliveryStatus.NotDelivered).Where(told => received.Contains(told.Key)), Is.Empty, "messages that would be sent twice");
        Assert.That(messages.Where(message => _told[message.IdempotencyKey!].Content != message.Content), Is.Empty, "messages with other words");
    }

    private IEnumerable<Told> Of(DeliveryStatus delivery) => _told.Values.Where(told => told.Delivery == delivery);
}
