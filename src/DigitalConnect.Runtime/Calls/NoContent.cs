namespace DigitalConnect.Runtime.Calls;

/// <summary>The body of a request, or of a response, that has none. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoContent;
