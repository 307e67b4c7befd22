using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The response to a call, on its way into a result. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ApiResponse
{
    private readonly ApiCall _call;
    private readonly BufferedContent _content;

    internal ApiResponse(ApiCall call, HttpStatusCode status, BufferedContent content)
    {
        _call = call;
        _content = content;
        StatusCode = status;
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The key that was sent; empty where the operation has none.</summary>
    public string IdempotencyKey => _call.IdempotencyKey ?? "";

    /// <summary>Reads the body.</summary>
    /// <typeparam name="T">What the contract says it is.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <returns>Null if nothing in it could be used.</returns>
    public T? Read<T, TCodec>()
        where T : class
        where TCodec : struct, IJsonCodec<T> => TryRead<T, TCodec>(out var value) ? value : null;

    /// <inheritdoc cref="Read{T, TCodec}"/>
    public T? ReadValue<T, TCodec>()
        where T : struct
        where TCodec : struct, IJsonCodec<T> => TryRead<T, TCodec>(out var value) ? value : null;

    /// <summary>The body as a text; null if there is none.</summary>
    public string? ReadText() => _content.Bytes.IsEmpty ? null : Encoding.UTF8.GetString(_content.Bytes.Span);

    /// <summary>The body as bytes; null if there is none.</summary>
    public byte[]? ReadBytes() => _content.Bytes.IsEmpty ? null : _content.Bytes.ToArray();

    /// <summary>Reads the body as a text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>False if it broke off.</returns>
    public bool TryReadText(out string value)
    {
        value = ReadText() ?? "";
        return _content is { Fault: null, IsCut: false };
    }

    /// <summary>Reads the body as far as it goes.</summary>
    /// <typeparam name="T">What the contract says it is.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="value">What was read.</param>
    /// <returns>False if nothing in it could be used.</returns>
    public bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T> => _content.TryRead<T, TCodec>(_call, out value);
}
