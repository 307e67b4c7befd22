using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Writes the members of an object; one that has no value is left out.</summary>
internal static class JsonMember
{
    public static void Write<T, TCodec>(JsonWriter writer, string name, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name, escape: false);
            TCodec.Write(writer, value);
        }
    }

    public static void Write<T, TCodec>(JsonWriter writer, string name, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is { } present)
        {
            writer.WritePropertyName(name, escape: false);
            TCodec.Write(writer, present);
        }
    }

    /// <summary>Writes a member that must be there, as null if it has no value.</summary>
    public static void WriteRequired<T, TCodec>(JsonWriter writer, string name, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        writer.WritePropertyName(name, escape: false);
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            TCodec.Write(writer, value);
        }
    }

    /// <inheritdoc cref="WriteRequired{T, TCodec}(JsonWriter, string, T)"/>
    public static void WriteRequired<T, TCodec>(JsonWriter writer, string name, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        writer.WritePropertyName(name, escape: false);
        if (value is { } present)
        {
            TCodec.Write(writer, present);
        }
        else
        {
            writer.WriteNull();
        }
    }

    public static void WriteUnknown(JsonWriter writer, IDictionary<string, object?>? members)
    {
        if (members is not null)
        {
            foreach (var (name, value) in members)
            {
                writer.WritePropertyName(name);
                AnyJson.WriteValue(writer, value);
            }
        }
    }
}
