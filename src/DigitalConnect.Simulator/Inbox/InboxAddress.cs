namespace DigitalConnect.Simulator.Inbox;

/// <summary>Where the simulator is reached. A secret of the user's own stays out: the page is no place for one.</summary>
/// <param name="BaseAddress">The address of the API.</param>
/// <param name="TokenEndpoint">The address of the token endpoint.</param>
/// <param name="ClientId">The client that is given tokens.</param>
/// <param name="AccountName">The name of the account.</param>
/// <param name="TouchpointId">The touchpoint at which conversations can be started.</param>
internal sealed record InboxAddress(Uri BaseAddress, Uri TokenEndpoint, string ClientId, string AccountName, string TouchpointId)
{
    /// <summary>Where events are posted; null for nowhere.</summary>
    public string? Webhook { get; init; }

    /// <summary>Sends a message from a terminal; <see cref="CurlCommand.Conversation"/> stands for the id of the conversation.</summary>
    public required string Command { get; init; }
}
