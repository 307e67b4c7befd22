namespace DigitalConnect.Generator.Schemas;

/// <summary>Where generated code finds the types that it stands on. Names are shortened in the finished file where they can't be mistaken.</summary>
internal static class Runtime
{
    public const string Json = "global::DigitalConnect.Runtime.Json.";
    public const string Calls = "global::DigitalConnect.Runtime.Calls.";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string Map = "global::System.Collections.Generic.IReadOnlyDictionary";
}
