namespace DigitalConnect.Runtime.Json;

/// <summary>
/// The member names of a type and of what it holds, so that none of them is made anew for every value that is read. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly HashSet<string> _names = new(new Utf8Names());
    private readonly HashSet<Type> _entered = [];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<byte>> _byUtf8;

    private JsonNames() => _byUtf8 = _names.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Whether a type is met for the first time: schemas may be recursive.</summary>
    /// <param name="codec">The codec of the type.</param>
    public bool Enter(Type codec) => _entered.Add(codec);

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name on the wire.</param>
    public void Add(string name) => _names.Add(name);

    /// <summary>Whether a name is among them.</summary>
    internal bool Contains(string name) => _names.Contains(name);

    /// <summary>The name that some bytes spell.</summary>
    internal string Of(ReadOnlySpan<byte> utf8) => _byUtf8.TryGetValue(utf8, out var name) ? name : Encoding.UTF8.GetString(utf8);

    /// <summary>Adds the names that a codec knows.</summary>
    /// <typeparam name="T">The type of the codec's values.</typeparam>
    /// <typeparam name="TCodec">The codec.</typeparam>
    /// <param name="names">Where to add them.</param>
    public static void Collect<T, TCodec>(JsonNames names)
        where TCodec : struct, IJsonCodec<T> => TCodec.CollectNames(names);

    /// <summary>The names of one type, made once and never changed.</summary>
    internal static class For<T, TCodec>
        where TCodec : struct, IJsonCodec<T>
    {
        public static readonly JsonNames All = Make();

        private static JsonNames Make()
        {
            var names = new JsonNames();
            TCodec.CollectNames(names);
            return names;
        }
    }
}
