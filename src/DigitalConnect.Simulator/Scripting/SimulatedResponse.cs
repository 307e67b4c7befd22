using System.Globalization;
using System.Net;
using DigitalConnect.Simulator.Scripting;

namespace DigitalConnect.Simulator;

/// <summary>How a request is answered, when a script decides: see <see cref="DigitalConnectSimulator.Next"/>.</summary>
/// <remarks>
/// <para>
/// What became of the message is decided here too. A status other than 2xx, a reset or a close before the headers happens
/// <em>before</em> the request is processed: the message does not exist. <see cref="AfterProcessing"/> turns that around: the message
/// exists, and its response is lost. Everything else processes the request.
/// </para>
/// <para>Immutable: each method returns another response, and one response may be given for many requests.</para>
/// </remarks>
/// <example>
/// <code>
/// simulator.Next(SimulatedResponse.Status(503, retryAfter: TimeSpan.FromSeconds(2)), SimulatedResponse.Reset().AfterProcessing());
/// </code>
/// </example>
public sealed record SimulatedResponse
{
    private SimulatedResponse()
    {
    }

    /// <summary>Gets the response that would be given without a script.</summary>
    /// <remarks>Place it between others, or start from it: <c>Regular.SlowBody(...)</c>.</remarks>
    public static SimulatedResponse Regular { get; } = new();

    internal HttpStatusCode? StatusCode { get; private init; }

    internal string? Body { get; private init; }

    internal string? ContentType { get; private init; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    internal TimeSpan Latency { get; private init; }

    internal TimeSpan ByteInterval { get; private init; }

    internal Transmission Transmission { get; private init; }

    internal bool RevokesTokens { get; private init; }

    internal bool ProcessesFirst { get; private init; }

    internal bool Processes => ProcessesFirst || (!IsCutBeforeHeaders && (StatusCode is null || (int)StatusCode is >= 200 and < 300));

    private bool IsCutBeforeHeaders => Transmission is Transmission.ResetBeforeHeaders or Transmission.CloseBeforeHeaders;

    /// <summary>A response with this status.</summary>
    /// <param name="status">
    /// 200 to 599. 201 and 206 decide how the message is recorded: with 206, all of its attachments fail. The body is what the contract
    /// gives as an example for the status, otherwise the error envelope.
    /// </param>
    /// <param name="retryAfter">Sent as <c>Retry-After</c>, in whole seconds. For other forms of it use <see cref="WithHeader"/>.</param>
    /// <returns>The response.</returns>
    public static SimulatedResponse Status(int status, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        var response = new SimulatedResponse { StatusCode = (HttpStatusCode)status };
        return retryAfter is { } delay
            ? response.WithHeader("Retry-After", Math.Ceiling(delay.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture))
            : response;
    }

    /// <inheritdoc cref="Status(int, TimeSpan?)"/>
    public static SimulatedResponse Status(HttpStatusCode status, TimeSpan? retryAfter = null) => Status((int)status, retryAfter);

    /// <summary>No response: the connection is reset (RST) before the headers.</summary>
    /// <returns>The response.</returns>
    public static SimulatedResponse Reset() => new() { Transmission = Transmission.ResetBeforeHeaders };

    /// <summary>No response: the connection is closed in good order (FIN) before the headers.</summary>
    /// <returns>The response.</returns>
    public static SimulatedResponse Close() => new() { Transmission = Transmission.CloseBeforeHeaders };

    /// <summary>Revokes every token, then answers as usual: 401 to a request that carries one.</summary>
    /// <returns>The response.</returns>
    public static SimulatedResponse RevokedToken() => new() { RevokesTokens = true };

    /// <summary>The same, but the request is processed first: its message exists, whatever the response says.</summary>
    /// <returns>The response.</returns>
    public SimulatedResponse AfterProcessing() => this with { ProcessesFirst = true };

    /// <summary>The same, later: nothing is sent before the delay has passed.</summary>
    /// <param name="delay">By the clock of the simulator. The message exists after it; with <see cref="AfterProcessing"/>, before it.</param>
    /// <returns>The response.</returns>
    public SimulatedResponse Delay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Latency = delay };
    }

    /// <summary>The same with one more header.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The response.</returns>
    public SimulatedResponse WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>The same with another body: broken JSON, wrong types, anything.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type.</param>
    /// <returns>The response.</returns>
    public SimulatedResponse WithBody(string body, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return this with { Body = body, ContentType = contentType };
    }

    /// <summary>The same without a body.</summary>
    /// <returns>The response.</returns>
    public SimulatedResponse EmptyBody() => WithBody("");

    /// <summary>The same with a page of HTML, as a proxy on the way would send it.</summary>
    /// <returns>The response.</returns>
    public SimulatedResponse HtmlBody() =>
        WithBody("<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>", "text/html");

    /// <summary>The same, with the body sent one byte at a time.</summary>
    /// <param name="interval">The time between two bytes, by the clock of the simulator.</param>
    /// <returns>The response.</returns>
    public SimulatedResponse SlowBody(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.Zero);
        return this with { Transmission = Transmission.SlowBody, ByteInterval = interval };
    }

    /// <summary>The same, but the connection is closed (FIN) after the first half of the body.</summary>
    /// <returns>The response.</returns>
    public SimulatedResponse TruncatedBody() => this with { Transmission = Transmission.TruncatedBody };

    /// <summary>The same, but the body never ends.</summary>
    /// <returns>The response.</returns>
    public SimulatedResponse EndlessBody() => this with { Transmission = Transmission.EndlessBody };

    /// <summary>The same, but the connection is reset (RST) after the headers.</summary>
    /// <remarks>Linux hands a reader what arrived before the reset; other systems may drop it.</remarks>
    /// <returns>The response.</returns>
    public SimulatedResponse ResetAfterHeaders() => this with { Transmission = Transmission.ResetAfterHeaders };

    /// <summary>The same, but the connection is reset (RST) after the first half of the body.</summary>
    /// <inheritdoc cref="ResetAfterHeaders" path="/remarks"/>
    /// <returns>The response.</returns>
    public SimulatedResponse ResetInBody() => this with { Transmission = Transmission.ResetInBody };

    /// <summary>Describes the response for people, such as <c>503, after processing</c>.</summary>
    /// <returns>The description.</returns>
    public override string ToString()
    {
        var status = StatusCode is { } code ? $"{(int)code}" : RevokesTokens ? "revoked token" : IsCutBeforeHeaders ? "" : "regular response";
        var cut = Transmission switch
        {
            Transmission.ResetBeforeHeaders => "reset",
            Transmission.CloseBeforeHeaders => "close",
            Transmission.ResetAfterHeaders => "reset after headers",
            Transmission.ResetInBody => "reset in body",
            Transmission.SlowBody => "slow body",
            Transmission.TruncatedBody => "truncated body",
            Transmission.EndlessBody => "endless body",
            _ => "",
        };
        var delay = Latency > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"after {Latency.TotalSeconds} s") : "";
        return string.Join(", ", new[] { status, cut, delay, ProcessesFirst ? "after processing" : "" }.Where(part => part.Length > 0));
    }
}
