namespace DigitalConnect.Runtime.Json;

/// <summary>Reads a value; false if it is none of the type. For generated code.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">Where from.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonReading<T>(JsonBodyReader reader, [MaybeNullWhen(false)] out T value);
