using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Reads a body as far as it goes. For generated code.</summary>
/// <remarks>
/// A truncated or malformed document ends the reading instead of throwing, so that what stood before the damage can still be used;
/// what differs from the contract is noted as drift.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBodyReader : IDisposable
{
    private const int MostDrift = 32;

    private readonly BufferPool _buffers;
    private ReadOnlyMemory<byte> _utf8;
    private JsonNames? _names;
    private PlainJson _plain;
    private JsonBodyTextReader? _newtonsoft; // Reads on from where the document is not plain any more.
    private List<ContractDrift>? _drift;
    private bool _endedEarly;

    internal JsonBodyReader(BufferPool buffers) => _buffers = buffers;

    internal JsonBodyReader(ReadOnlyMemory<byte> utf8, JsonNames? names, BufferPool buffers)
        : this(buffers) => Begin(utf8, names);

    /// <summary>The kind of the current token.</summary>
    public JsonToken TokenType => _newtonsoft?.TokenType ?? _plain.Token;

    /// <summary>The value of the current token: a text, a boolean or a number, as Newtonsoft's reader gives it. A text is made each time.</summary>
    public object? Value => _newtonsoft is null ? _plain.Value(_utf8.Span) : _newtonsoft.Value;

    /// <summary>How a number with a fraction is parsed that is read next.</summary>
    internal FloatParseHandling Floats { get; set; }

    /// <summary>What made the rest of the document unreadable; null as long as it could be read.</summary>
    internal JsonReaderException? Fault { get; private set; }

    /// <summary>Whether nothing was damaged so far: a document that ends within an object is no fault to Newtonsoft.</summary>
    internal bool IsWhole => Fault is null && !_endedEarly;

    /// <summary>How many members were read: says whether a damaged document was of any use.</summary>
    internal int MembersRead { get; private set; }

    /// <summary>What differed from the contract, in the order of the document.</summary>
    internal IReadOnlyList<ContractDrift> Drift => (IReadOnlyList<ContractDrift>?)_drift ?? [];

    /// <summary>Gives the buffers back, and lets go of the document.</summary>
    public void Dispose()
    {
        ((IDisposable?)_newtonsoft)?.Dispose();
        (_utf8, _names, _plain, _newtonsoft, _position, _drift, _endedEarly) = (default, null, default, null, null, null, false);
        (Floats, Fault, MembersRead) = (default, null, 0);
    }

    /// <summary>Starts with a document; the reader is new or disposed of.</summary>
    internal void Begin(ReadOnlyMemory<byte> utf8, JsonNames? names)
    {
        _utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        _names = names;
    }

    /// <summary>Moves to the next token.</summary>
    /// <returns>False at the end of the document, and where nothing more of it can be read.</returns>
    public bool Read()
    {
        if (_newtonsoft is null)
        {
            var json = _utf8.Span;
            if (_plain.TryRead(json))
                return true;

            if (_plain.TryEnd(json))
                return false;
        }

        return Fault is null && ReadByNewtonsoft(NewtonsoftReader());
    }

    /// <summary>Moves to the next member of the object that the reader stands in, and to its name.</summary>
    /// <param name="name">The name of the member.</param>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember([NotNullWhen(true)] out string? name)
    {
        if (Read() && TokenType == JsonToken.PropertyName)
        {
            name = _newtonsoft is not null ? (string)_newtonsoft.Value!
                : _names is not null ? _names.Of(_plain.Text(_utf8.Span))
                : Encoding.UTF8.GetString(_plain.Text(_utf8.Span));
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
        Floats = TCodec.Floats;
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
        Floats = TCodec.Floats;
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
        Note(DriftKind.UnknownMember, name.Length == 0 && NewtonsoftReader().Path.Length == 0 ? name : null);
        Floats = FloatParseHandling.Double;
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

    private bool IsKnown(string name) => _names?.Contains(name) != false;

    /// <summary>Notes a difference from the contract at the current path.</summary>
    /// <param name="kind">The difference.</param>
    /// <param name="member">A member below the current path; null for the path itself.</param>
    public void Note(DriftKind kind, string? member = null)
    {
        if (_drift is null || _drift.Count < MostDrift)
            Add(new ContractDrift(kind, JsonPointer.From(NewtonsoftReader().Path, member, IsKnown, kind == DriftKind.UnknownMember)));
    }

    private void Add(ContractDrift drift)
    {
        // A hostile body must not grow the list without bound.
        if ((_drift ??= []).Count < MostDrift)
            _drift.Add(drift);
    }

    /// <summary>Newtonsoft's reader, at the current token: what is read first is the same to both.</summary>
    private JsonBodyTextReader NewtonsoftReader()
    {
        if (_newtonsoft is null)
        {
            var reader = new JsonBodyTextReader(_utf8, _buffers);
            for (var i = 0; i < _plain.Count; i++)
                reader.Read();

            _newtonsoft = reader;
        }

        return _newtonsoft;
    }

    private bool ReadByNewtonsoft(JsonBodyTextReader reader)
    {
        try
        {
            reader.FloatParseHandling = Floats;
            var isRead = reader.Read();
            if (isRead && reader.TokenType == JsonToken.StartConstructor)
            {
                Fault = new JsonReaderException("A constructor is JavaScript, not JSON.");
                return false;
            }

            _endedEarly |= !isRead && (reader.Depth > 0 || reader.TokenType is JsonToken.StartObject or JsonToken.StartArray);
            return isRead;
        }
        catch (JsonReaderException exception)
        {
            Fault = exception;
            return false;
        }
    }
}
