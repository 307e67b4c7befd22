namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>One client, ready to send the message of a scenario.</summary>
internal interface IContestant
{
    /// <summary>Sends the message and reads the answer into objects. Gives its status; an exception of the client's own is caught.</summary>
    Task<int> SendAsync();
}
