using System.Globalization;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Reading;

/// <summary>Reads members leniently and takes down where an event differs from what is known of it.</summary>
internal sealed class DriftNotes
{
    // A hostile body must not have a hundred thousand places counted, nor long ones logged.
    private const int MostPlaces = 100;
    private const int LongestName = 64;

    private readonly HashSet<ContractDrift> _drift = [];

    public IReadOnlyCollection<ContractDrift> All => _drift;

    public void Add(DriftKind kind, string location)
    {
        if (_drift.Count < MostPlaces)
            _drift.Add(new(kind, location));
    }

    public JObject? Object(JObject parent, string name) => Member<JObject>(parent, name);

    public JArray? Array(JObject parent, string name) => Member<JArray>(parent, name);

    /// <summary>A text, or a number as text; null if it is absent, empty or something else.</summary>
    public string? Text(JObject parent, string name) => parent[name] is { Type: not JTokenType.Null } member ? Text(member) : null;

    /// <inheritdoc cref="Text(JObject, string)"/>
    public string? Text(JToken member)
    {
        if (member.Type != JTokenType.String)
            Add(DriftKind.WrongType, Pointer(member));
        var isText = member.Type is JTokenType.String or JTokenType.Integer or JTokenType.Float;
        var text = isText ? ((JValue)member).ToString(CultureInfo.InvariantCulture) : null;
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Takes down the members that are not known.</summary>
    public void AddUnknown(JObject? parent, params ReadOnlySpan<string> known)
    {
        foreach (var member in parent?.Properties() ?? [])
        {
            if (!known.Contains(member.Name))
                Add(DriftKind.UnknownMember, Pointer(member.Value));
        }
    }

    private T? Member<T>(JObject parent, string name)
        where T : JToken
    {
        if (parent[name] is not { Type: not JTokenType.Null } member)
            return null;
        if (member is not T)
            Add(DriftKind.WrongType, Pointer(member));
        return member as T;
    }

    // Without indexes: one place, however many elements.
    private static string Pointer(JToken token) => "/" + string.Join('/', token.AncestorsAndSelf().Select(Segment).OfType<string>().Reverse());

    private static string? Segment(JToken token) => token switch
    {
        JProperty property => Short(property.Name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal),
        { Parent: JArray } => "*",
        _ => null,
    };

    private static string Short(string name) => name.Length > LongestName ? name[..LongestName] + "…" : name;
}
