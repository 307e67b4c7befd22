namespace DigitalConnect.Runtime.Calls;

/// <summary>Which client makes a call, where a program has several of the same API.</summary>
/// <param name="Name">The name that the client was registered by.</param>
/// <param name="Kind">What the API calls that which the clients differ in, for messages, such as <c>tenant</c>.</param>
/// <param name="Tag">The tag of log scopes, spans and measurements that has the name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ClientIdentity(string Name, string Kind, string Tag);
