using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Values as the text of their JSON. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonText<T, TCodec> : ITextCodec<T>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static string Format(T value)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture };
        TCodec.Write(writer, value);
        return text.ToString();
    }
}
