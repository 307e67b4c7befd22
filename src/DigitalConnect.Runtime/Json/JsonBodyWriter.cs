using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Writes the bodies of requests, one after the other; Newtonsoft's writer is kept between them.</summary>
internal sealed class JsonBodyWriter : IDisposable
{
    private readonly Utf8TextWriter _utf8;
    private readonly JsonTextWriter _json;

    public JsonBodyWriter(BufferPool buffers)
    {
        _utf8 = new Utf8TextWriter(buffers);
        _json = new JsonBodyTextWriter(_utf8)
        {
            ArrayPool = buffers,
            AutoCompleteOnClose = false,
            CloseOutput = false,
            Culture = CultureInfo.InvariantCulture,
            Formatting = Formatting.None,
        };
    }

    public PooledBytes Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        TCodec.Write(_json, value);
        _json.Close(); // Gives back what it escaped in. It can be written with again.
        return _utf8.Detach();
    }

    public void Dispose()
    {
        _json.Close();
        _utf8.Dispose();
    }
}
