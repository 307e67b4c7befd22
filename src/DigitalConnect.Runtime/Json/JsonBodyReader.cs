using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Reads a body as far as it goes. For generated code.</summary>
/// <remarks>
/// A truncated or malformed document ends the reading instead of throwing, so that what stood before the damage can still be used;
/// what differs from the contract is noted as drift.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBodyReader : JsonTextReader, IArrayPool<char>
{
    private const int DeepestNesting = 64;
    private const int MostDrift = 32;

    private readonly Utf8TextReader _text;
    private readonly BufferPool _buffers;
    private List<ContractDrift>? _drift;
    private bool _endedEarly;

    internal JsonBodyReader(Utf8TextReader text, JsonNameTable? names, BufferPool buffers)
        : base(text)
    {
        _text = text;
        _buffers = buffers;
        ArrayPool = this;
        PropertyNameTable = names;
        DateParseHandling = DateParseHandling.None;
        MaxDepth = DeepestNesting;
        Culture = CultureInfo.InvariantCulture;
    }

    /// <summary>What made the rest of the document unreadable; null as long as it could be read.</summary>
    internal JsonReaderException? Fault { get; private set; }

    /// <summary>Whether nothing was damaged so far: a document that ends within an object is no fault to Newtonsoft.</summary>
    internal bool IsWhole => Fault is null && !_endedEarly;

    /// <summary>How many members were read: says whether a damaged document was of any use.</summary>
    internal int MembersRead { get; private set; }

    /// <summary>What differed from the contract, in the order of the document.</summary>
    internal IReadOnlyList<ContractDrift> Drift => (IReadOnlyList<ContractDrift>?)_drift ?? [];

    /// <inheritdoc/>
    public override bool Read()
    {
        if (Fault is not null)
        {
            return false;
        }

        try
        {
            var isRead = base.Read();
            if (isRead && TokenType == JsonToken.StartConstructor)
            {
                Fault = new JsonReaderException("A constructor is JavaScript, not JSON.");
                return false;
            }

            _endedEarly |= !isRead && (Depth > 0 || TokenType is JsonToken.StartObject or JsonToken.StartArray);
            return isRead;
        }
        catch (JsonReaderException exception)
        {
            Fault = exception;
            return false;
        }
    }

    /// <summary>Moves to the next member of the object that the reader stands in, and to its name.</summary>
    /// <param name="name">The name of the member.</param>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember([NotNullWhen(true)] out string? name)
    {
        if (Read() && TokenType == JsonToken.PropertyName)
        {
            name = (string)Value!;
            return true;
        }

        name = null;
        return false;
    }

    /// <summary>Moves to the next element of the array that the reader stands in.</summary>
    /// <returns>False at the end of the array.</returns>
    public bool NextElement() => Read() && TokenType != JsonToken.EndArray;

    /// <summary>Reads the value of the member whose name was just read.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="value">Where to put it. An explicit null is an absent member, and a value that can't be used leaves an earlier one.</param>
    public void ReadMember<T, TCodec>(ref T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        FloatParseHandling = TCodec.Floats;
        if (Read() && TokenType != JsonToken.Null && TCodec.TryRead(this, out var read))
        {
            value = read;
            MembersRead++;
        }
    }

    /// <inheritdoc cref="ReadMember{T, TCodec}(ref T)"/>
    public void ReadMember<T, TCodec>(ref T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        FloatParseHandling = TCodec.Floats;
        if (Read() && TokenType != JsonToken.Null && TCodec.TryRead(this, out var read))
        {
            value = read;
            MembersRead++;
        }
    }

    /// <summary>Reads the value of a member that the contract does not name, and notes the drift.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="unknown">Where to put it.</param>
    public void KeepUnknown(string name, ref IDictionary<string, object?>? unknown)
    {
        // An empty name at the root leaves no trace in Newtonsoft's path.
        Note(DriftKind.UnknownMember, name.Length == 0 && Path.Length == 0 ? name : null);
        FloatParseHandling = FloatParseHandling.Double;
        if (Read() && AnyJson.ReadValue(this) is var value && IsWhole)
        {
            unknown ??= new Dictionary<string, object?>(StringComparer.Ordinal);
            unknown[name] = value;
            MembersRead++;
        }
    }

    /// <summary>Notes that a required member is absent, and gives what stands for it.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TCodec">Knows what stands for it.</typeparam>
    /// <param name="name">The name of the member.</param>
    public T Lacks<T, TCodec>(string name)
        where TCodec : struct, IJsonCodec<T>
    {
        Note(DriftKind.MissingMember, name);
        return TCodec.Missing;
    }

    /// <summary>Notes that the value at the current token is not what the contract says, and skips it.</summary>
    /// <returns>False, for the codec to return.</returns>
    public bool Refuse()
    {
        if (Fault is null)
        {
            Note(DriftKind.WrongType);
            SkipValue();
        }

        return false;
    }

    char[] IArrayPool<char>.Rent(int minimumLength) => _buffers.Rent(minimumLength);

    // No buffer of the reader holds more than there was to read, and the zero behind it.
    void IArrayPool<char>.Return(char[]? array) => _buffers.Return(array, Math.Min(array?.Length ?? 0, _text.CharactersRead + 1));

    private bool IsKnown(string name) => PropertyNameTable is null || PropertyNameTable.Get(name.ToCharArray(), 0, name.Length) is not null;

    /// <summary>Notes a difference from the contract at the current path.</summary>
    /// <param name="kind">The difference.</param>
    /// <param name="member">A member below the current path; null for the path itself.</param>
    public void Note(DriftKind kind, string? member = null)
    {
        if (_drift is null || _drift.Count < MostDrift)
        {
            Add(new ContractDrift(kind, JsonPointer.From(Path, member, IsKnown, kind == DriftKind.UnknownMember)));
        }
    }

    private void Add(ContractDrift drift)
    {
        // A hostile body must not grow the list without bound.
        if ((_drift ??= []).Count < MostDrift)
        {
            _drift.Add(drift);
        }
    }
}
