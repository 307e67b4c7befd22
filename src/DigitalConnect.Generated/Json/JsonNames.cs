using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>The member names of a type and of what it holds, so that reading one allocates no string for a known name.</summary>
internal sealed class JsonNames
{
    private readonly DefaultJsonNameTable _table = new();
    private readonly HashSet<Type> _entered = [];

    /// <summary>Whether a type is met for the first time: schemas may be recursive.</summary>
    public bool Enter(Type codec) => _entered.Add(codec);

    public void Add(string name) => _table.Add(name);

    public static void Collect<T, TCodec>(JsonNames names)
        where TCodec : struct, IJsonCodec<T> => TCodec.CollectNames(names);

    /// <summary>The table of one type, made once and never changed.</summary>
    public static class Of<T, TCodec>
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
