namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>What a server can do with a request.</summary>
internal static class Wire
{
    public const string Created = """{"id":"c-1","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-1"}""";

    public static Func<RawExchange, Task> Respond(int status, string body = "", params string[] headers) =>
        exchange => exchange.RespondAsync(status, body, headers);

    public static Func<RawExchange, Task> Bytes(int status, byte[] body) => exchange => exchange.RespondAsync(status, body);

    /// <summary>Answers 201 with both ids.</summary>
    public static Func<RawExchange, Task> Deliver { get; } = Respond(201, Created);

    public static Func<RawExchange, Task> Reset { get; } = exchange =>
    {
        exchange.Reset();
        return Task.CompletedTask;
    };

    public static Func<RawExchange, Task> Close { get; } = exchange =>
    {
        exchange.Close();
        return Task.CompletedTask;
    };

    /// <summary>Takes the request and never says a word.</summary>
    public static Func<RawExchange, Task> Silence { get; } = exchange => exchange.StayAsync();

    /// <summary>Announces more than comes, then ends the connection.</summary>
    public static Func<RawExchange, Task> Truncate(int status, string part, bool reset = false) => async exchange =>
    {
        await exchange.SendAsync(RawExchange.Head(status, "Content-Length: 1000") + part);
        if (reset)
            exchange.Reset();
        else
            exchange.Close();
    };

    /// <summary>Announces more than comes, then keeps silent.</summary>
    public static Func<RawExchange, Task> Stall(int status, string part) => async exchange =>
    {
        await exchange.SendAsync(RawExchange.Head(status, "Content-Length: 1000") + part);
        await exchange.StayAsync();
    };

    /// <summary>A body that has no end.</summary>
    public static Func<RawExchange, Task> Endless(int status, string start) => async exchange =>
    {
        await exchange.SendAsync(RawExchange.Head(status) + start);
        var filler = new byte[64 * 1024];
        filler.AsSpan().Fill((byte)'a');
        while (true)
            await exchange.SendAsync(filler);
    };
}
