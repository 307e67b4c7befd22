using System.Text.Json.Serialization;
using DigitalConnect.Cli.Reports;

namespace DigitalConnect.Cli.Batches;

/// <summary>A line of a journal: what is known of a message, or that a run ended in good order. A later line about a key counts.</summary>
internal sealed record JournalEntry
{
    /// <summary>The account that the message was sent to. Elsewhere it is still to be sent.</summary>
    public required string To { get; init; }

    /// <summary>The idempotency key of the message.</summary>
    public string? Key { get; init; }

    /// <summary>What was sent under the key.</summary>
    public string? Digest { get; init; }

    /// <summary>What became of it. <see cref="DeliveryStatus.Unknown"/> stands there before it is sent.</summary>
    public DeliveryStatus? Delivery { get; init; }

    /// <summary>What was reported of a delivered message.</summary>
    public MessageReport? Message { get; init; }

    /// <summary>True where all that stands above was reported before this was written. Otherwise a killed run may not have come to that.</summary>
    public bool? Reported { get; init; }

    /// <summary>True at the end of a run that reported all that stands above.</summary>
    public bool? Finished { get; init; }

    /// <summary>Whether it has all members that it needs.</summary>
    [JsonIgnore]
    public bool IsValid => To is not null && (Finished is true || IsMessageValid);

    private bool IsMessageValid => Key is not null && Batches.Digest.TryParse(Digest) is not null && IsDeliveryValid;

    private bool IsDeliveryValid => Delivery == DeliveryStatus.Delivered ? Message?.IdempotencyKey == Key : Delivery is not null;
}
