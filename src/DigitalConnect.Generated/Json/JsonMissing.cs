namespace DigitalConnect.Json;

/// <summary>What stands for a required member that an answer lacks.</summary>
internal static class JsonMissing
{
    public static T Of<T, TCodec>()
        where TCodec : struct, IJsonCodec<T> => TCodec.Missing;
}
