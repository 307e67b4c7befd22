using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Writes the bodies of requests, one after the other; Newtonsoft's writer is kept between them.</summary>
internal sealed class JsonBodyWriter : IDisposable
{
    private readonly Utf8TextWriter _utf8 = new();
    private readonly JsonTextWriter _json;

    public JsonBodyWriter() => _json = new JsonTextWriter(_utf8)
    {
        ArrayPool = JsonCharPool.Instance,
        AutoCompleteOnClose = false,
        Culture = CultureInfo.InvariantCulture,
        Formatting = Formatting.None,
    };

    public PooledBytes Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        TCodec.Write(_json, value);
        _json.Flush();
        return _utf8.Detach();
    }

    public void Dispose() => ((IDisposable)_json).Dispose();
}
