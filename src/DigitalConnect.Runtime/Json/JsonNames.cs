using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>The member names of a type and of what it holds, so that reading one allocates no string for a known name. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly DefaultJsonNameTable _table = new();
    private readonly HashSet<Type> _entered = [];

    private JsonNames()
    {
    }

    /// <summary>Whether a type is met for the first time: schemas may be recursive.</summary>
    /// <param name="codec">The codec of the type.</param>
    public bool Enter(Type codec) => _entered.Add(codec);

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name on the wire.</param>
    public void Add(string name) => _table.Add(name);

    /// <summary>Adds the names that a codec knows.</summary>
    /// <typeparam name="T">The type of the codec's values.</typeparam>
    /// <typeparam name="TCodec">The codec.</typeparam>
    /// <param name="names">Where to add them.</param>
    public static void Collect<T, TCodec>(JsonNames names)
        where TCodec : struct, IJsonCodec<T> => TCodec.CollectNames(names);

    /// <summary>The table of one type, made once and never changed.</summary>
    internal static class Of<T, TCodec>
        where TCodec : struct, IJsonCodec<T>
    {
        public static readonly JsonNameTable Table = Make();

        private static DefaultJsonNameTable Make()
        {
            var names = new JsonNames();
            TCodec.CollectNames(names);
            return names._table;
        }
    }
}
