namespace DigitalConnect.Benchmarks.ByHand;

internal sealed record OutboundMessage(string? Content, IReadOnlyList<OutboundAttachment>? Attachments);

internal sealed record OutboundAttachment(string Id, string Name, string Type, string Size);
