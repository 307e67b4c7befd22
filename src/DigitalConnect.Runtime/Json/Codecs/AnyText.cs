namespace DigitalConnect.Runtime.Json;

/// <summary>Any value as a text: a text as it is, anything else as its JSON. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AnyText : ITextCodec<object>
{
    /// <inheritdoc/>
    public static string Format(object value) => value switch
    {
        string text => text,
        _ => JsonText<object, AnyJson>.Format(value).Trim('"'),
    };
}
