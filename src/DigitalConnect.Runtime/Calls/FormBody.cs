using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>A form that is put together from its fields; those without a value are left out. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FormBody
{
    /// <summary>Whether the form can be sent again.</summary>
    internal virtual bool IsRepeatable => true;

    /// <summary>Says which media type a field has, before it is added. A form of which no field has one takes no note of it.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="mediaType">The media type. Its charset, if it has one, gives way to UTF-8.</param>
    public virtual void UseMediaType(string name, string mediaType)
    {
    }

    /// <summary>Adds a field.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Formats it.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; null for none.</param>
    public void Add<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
            AddText(name, TCodec.Format(value));
    }

    /// <inheritdoc cref="Add{T, TCodec}(string, T)"/>
    public void Add<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
            AddText(name, TCodec.Format(present));
    }

    /// <summary>Adds an array: a field for each element (exploded), or one with a separator between them.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TCodec">Formats them.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The elements; null for none.</param>
    /// <param name="explode">Whether each element is a field.</param>
    /// <param name="separator">What stands between them otherwise.</param>
    public void AddList<T, TCodec>(string name, IReadOnlyList<T>? values, bool explode = true, string separator = ",")
        where TCodec : struct, ITextCodec<T>
    {
        if (!explode && values is { Count: > 0 })
        {
            AddText(name, string.Join(separator, values.Select(TCodec.Format)));
            return;
        }

        foreach (var value in values ?? [])
            AddText(name, TCodec.Format(value));
    }

    /// <summary>Adds a field whose value is JSON.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; null for none.</param>
    public void AddJson<T, TCodec>(string name, T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
            AddJsonText(name, JsonText<T, TCodec>.Format(value));
    }

    /// <summary>Adds the fields that the contract does not name: a text as it is, anything else as JSON.</summary>
    /// <param name="members">The fields; null for none.</param>
    /// <param name="isKnown">Whether the contract names a field; null if it names none.</param>
    /// <exception cref="ArgumentException">A field has a name that the contract knows, and would be there twice.</exception>
    public void AddUnknown(IDictionary<string, object?>? members, Func<string, bool>? isKnown = null)
    {
        foreach (var (name, value) in members ?? new Dictionary<string, object?>())
        {
            JsonMember.RefuseKnown(name, isKnown);
            Add<object, AnyText>(name, value);
        }
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="file">The file; null for none.</param>
    public abstract void AddFile(string name, FileContent? file);

    /// <summary>Adds several files under one name.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="files">The files; null for none.</param>
    public void AddFiles(string name, IReadOnlyList<FileContent>? files)
    {
        foreach (var file in files ?? [])
            AddFile(name, file);
    }

    /// <summary>Adds a field.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    protected internal abstract void AddText(string name, string value);

    /// <summary>Adds a field whose value is JSON.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="json">The JSON.</param>
    protected abstract void AddJsonText(string name, string json);

    internal abstract HttpContent ToContent();
}
