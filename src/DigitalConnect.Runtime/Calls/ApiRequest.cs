using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The request of a call, the same for all its attempts. For generated code and for handlers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest : HttpRequestMessage
{
    /// <summary>Makes a request.</summary>
    /// <param name="operation">The name of the operation in the contract.</param>
    /// <param name="method">The method.</param>
    /// <param name="address">The address, escaped: letting <see cref="Uri"/> look at path and query again could only change what the server
    /// sees.</param>
    /// <param name="route">The path as the contract has it.</param>
    public ApiRequest(string operation, HttpMethod method, string address, string route)
        : base(method, new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })) =>
        Call = new ApiCall(operation, route, IsIdempotent(method));

    /// <summary>What became of the call so far.</summary>
    public ApiCall Call { get; }

    /// <summary>The OAuth scopes that the contract names for the operation.</summary>
    public IReadOnlyList<string> Scopes
    {
        get => Call.Scopes;
        init => Call.Scopes = value;
    }

    /// <summary>Sends a key with every attempt: the caller's, or one minted here, once for the call.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="key">The caller's key; null if the caller gave none.</param>
    public void UseIdempotencyKey(string header, string? key)
    {
        Call.UseIdempotencyKey(key);
        Headers.TryAddWithoutValidation(header, Call.IdempotencyKey);
    }

    /// <summary>Adds a header.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Formats it.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value; null for none.</param>
    public void Header<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
            AddHeader(name, TCodec.Format(value));
    }

    /// <inheritdoc cref="Header{T, TCodec}(string, T)"/>
    public void Header<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
            AddHeader(name, TCodec.Format(present));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Call.Dispose();
        base.Dispose(disposing);
    }

    // RFC 9110, section 9.2.2, as far as OpenAPI's methods go. POST is asked for first: methods are compared as texts.
    private static bool IsIdempotent(HttpMethod method) =>
        method != HttpMethod.Post
        && (method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete
            || method == HttpMethod.Options || method == HttpMethod.Trace);
}
