namespace DigitalConnect.Simulator.Inbox;

/// <summary>Where the simulator is reached. The secret stays out: the page is no place for one.</summary>
internal sealed record InboxAddress(Uri BaseAddress, Uri TokenEndpoint, string ClientId, string AccountName);
