using System.Reflection;
using Newtonsoft.Json;

namespace DigitalConnect.TestSupport.GeneratedCode;

internal static class JsonName
{
    /// <summary>The wire name of a member; null if it has none of its own.</summary>
    public static string? Of(MemberInfo member) => member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName;
}
