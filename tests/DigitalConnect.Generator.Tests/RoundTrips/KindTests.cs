namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>A generated client that calls a server on loopback.</summary>
public abstract class KindTests(string document)
{
    private RecordingServer _server = null!;

    internal RecordingServer Server => _server;

    internal GeneratedClient Client { get; } = OwnDocuments.Client(document);

    [SetUp]
    public void Start() => _server = new RecordingServer();

    [TearDown]
    public void Stop() => _server.Dispose();

    /// <summary>Calls an operation.</summary>
    /// <returns>The request as it was on the wire.</returns>
    internal async Task<RecordedRequest> SendAsync(string operation, params object?[] arguments)
    {
        await Client.CallAsync(_server.Address, operation, arguments);
        return _server.Last;
    }

    /// <summary>Reads a value from a response, sends it, and gives what was sent.</summary>
    internal async Task<string> RoundTripAsync(string operation, string type, string json)
    {
        _server.Answer = _ => json;
        var value = await Client.CallAsync(_server.Address, operation, Any(type));
        return (await SendAsync(operation, value)).Text;
    }

    // Something to send for the first response; what it is does not matter.
    private object Any(string type) => Client.Type(type) is var found && found.GetProperty("Unknown") is not null
        ? Client.Make(type, ("Unknown", "x"))
        : Client.Make(type);
}
