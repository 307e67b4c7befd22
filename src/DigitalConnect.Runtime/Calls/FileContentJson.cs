using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>Files are sent in forms and never as JSON. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FileContentJson : IJsonCodec<FileContent>
{
    /// <inheritdoc/>
    public static FileContent Missing => new(Stream.Null, "");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void Write(JsonBodyWriter writer, FileContent value) => throw new NotSupportedException("A file is sent in a form, not as JSON.");

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out FileContent value)
    {
        ArgumentNullException.ThrowIfNull(reader);
        value = null;
        return reader.Refuse();
    }
}
