using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>A value of a body that can be read more than once, because what it is shows only inside it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonFragment
{
    private readonly JsonBodyReader _parent;
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly string _path;

    internal JsonFragment(JsonBodyReader parent, ReadOnlyMemory<byte> utf8, string path)
    {
        _parent = parent;
        _utf8 = utf8;
        _path = path;
    }

    /// <summary>The text of a member of the object that the fragment is; null if there is none.</summary>
    /// <param name="member">The name of the member.</param>
    public string? TextOf(string member)
    {
        using var reader = Open();
        if (reader.TokenType != JsonToken.StartObject)
            return null;

        while (reader.NextMember(out var name))
        {
            if (name == member)
                return reader.Read() && reader.Value is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

            reader.Read();
            reader.SkipValue();
        }

        return null;
    }

    /// <summary>Reads the value as one type, and notes what differs from the contract.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>False if it is none of the type.</returns>
    public bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T> => TryRead(TCodec.TryRead, out value);

    /// <inheritdoc cref="TryRead{T, TCodec}(out T)"/>
    /// <param name="read">Reads it.</param>
    /// <param name="value">The value.</param>
    public bool TryRead<T>(JsonReading<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var reader = Open();
        if (!read(reader, out value))
            return false;

        _parent.Take(reader, _path);
        return true;
    }

    /// <summary>Reads the value as one type if it is just that.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="isTolerant">Whether members and values that the contract does not name do no harm.</param>
    /// <param name="value">The value.</param>
    /// <returns>False if it is another type.</returns>
    public bool Fits<T, TCodec>(bool isTolerant, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        using var reader = Open();
        if (TCodec.TryRead(reader, out value) && reader.IsWhole && reader.Drift.All(drift => isTolerant
            && drift.Kind is DriftKind.UnknownMember or DriftKind.UnknownValue))
        {
            _parent.Take(reader, _path);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value as .NET has it, and the note that the contract does not know it.</summary>
    public object? ToValue()
    {
        using var reader = Open();
        _parent.Note(DriftKind.WrongType);
        return AnyJson.ReadValue(reader);
    }

    private JsonBodyReader Open()
    {
        var reader = _parent.OpenFragment(_utf8);
        reader.Read();
        return reader;
    }
}
