using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Texts. A number or a boolean is taken as its text: sources disagree on whether <c>size</c> is one or the other.</summary>
internal readonly struct StringJson : IJsonCodec<string>, ITextCodec<string>
{
    public static string Missing => "";

    public static void Write(JsonWriter writer, string value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out string value)
    {
        switch (reader.TokenType)
        {
            case JsonToken.String:
                value = (string)reader.Value!;
                return true;

            case JsonToken.Integer or JsonToken.Float:
                reader.Note(DriftKind.WrongType);
                value = Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!;
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

    public static string Format(string value) => value;
}
