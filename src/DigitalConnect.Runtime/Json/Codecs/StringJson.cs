using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Texts. A number or a boolean is taken as its text, and noted as drift. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringJson : IJsonCodec<string>, ITextCodec<string>
{
    /// <inheritdoc/>
    public static string Missing => "";

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, string value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out string value)
    {
        switch (reader.TokenType)
        {
            case JsonToken.String:
                value = (string)reader.Value!;
                return true;

            case JsonToken.Integer or JsonToken.Float:
                reader.Note(DriftKind.WrongType);
                value = reader.RawNumber();
                return true;

            case JsonToken.Boolean:
                reader.Note(DriftKind.WrongType);
                value = (bool)reader.Value! ? "true" : "false";
                return true;

            default:
                value = null;
                return reader.Refuse();
        }
    }

    /// <inheritdoc/>
    public static string Format(string value) => value;
}
