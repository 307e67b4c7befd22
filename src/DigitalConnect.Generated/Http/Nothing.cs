using DigitalConnect.Json;
using Newtonsoft.Json;

namespace DigitalConnect.Http;

/// <summary>The body of a request, or of an answer, that has none.</summary>
internal readonly struct Nothing;

/// <summary>Stands where an operation without a body needs a codec; it is never written.</summary>
internal readonly struct NothingJson : IJsonCodec<Nothing>
{
    public static Nothing Missing => default;

    public static void Write(JsonWriter writer, Nothing value)
    {
    }

    public static bool TryRead(JsonAnswerReader reader, out Nothing value)
    {
        value = default;
        return true;
    }
}
