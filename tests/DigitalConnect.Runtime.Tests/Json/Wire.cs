using System.Text;
using DigitalConnect.Runtime.Contract;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Tests.Json;

/// <summary>What the generated code writes, and what it reads.</summary>
internal static class Wire
{
    public static string Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        using var writer = new JsonBodyWriter(BufferPool.Shared);
        var bytes = writer.Write<T, TCodec>(value);
        var text = Encoding.UTF8.GetString(bytes.Memory.Span);
        bytes.Return();
        return text;
    }

    public static (T? Value, IReadOnlyList<ContractDrift> Drift) Read<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T>
    {
        using var reader = Reader<T, TCodec>(json);
        var value = default(T);
        _ = reader.Read() && TCodec.TryRead(reader, out value);
        return (value, reader.Drift);
    }

    public static JsonBodyReader Reader<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T> =>
        new(Encoding.UTF8.GetBytes(json), JsonNames.For<T, TCodec>.All, BufferPool.Shared) { Floats = TCodec.Floats };

    public static ContractViolations? Check<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> => TCodec.Check(value);

    public static T? RoundTrip<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> => Read<T, TCodec>(Write<T, TCodec>(value)).Value;
}
