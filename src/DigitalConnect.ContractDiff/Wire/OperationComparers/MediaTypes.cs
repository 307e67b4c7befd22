namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Names of media types: case does not count, nor the space around parameters.</summary>
internal static class MediaTypes
{
    /// <summary>The name as it is compared.</summary>
    public static string Key(string name)
    {
        if (!name.Contains(';', StringComparison.Ordinal))
            return name.Trim().ToLowerInvariant();
        var parts = name.ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ';', parts.Take(1).Concat(parts.Skip(1).Select(part => part.Replace("\"", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    /// <summary>Whether a parameter (a charset, a version) has one value in the first and another in the second. UTF-8 is what text is in
    /// unless it says.</summary>
    public static bool Conflict(string one, string other)
    {
        var (old, now) = (Parameters(one), Parameters(other));
        return old.Keys.Union(now.Keys).Any(name =>
            (old.GetValueOrDefault(name) ?? Unsaid(name)) is { } was && (now.GetValueOrDefault(name) ?? Unsaid(name)) is { } became && was != became);
    }

    /// <summary>Whether values of the type keep their JSON types; in others (XML, forms) all is text.</summary>
    public static bool IsText(string key)
    {
        var bare = key.Split(';')[0];
        return !(bare.EndsWith("/json", StringComparison.Ordinal)
            || bare.EndsWith("+json", StringComparison.Ordinal)
            || bare.Contains("yaml", StringComparison.Ordinal)
            || bare.Contains('*', StringComparison.Ordinal));
    }

    /// <summary>Whether values of the type travel as XML.</summary>
    public static bool IsXml(string key) => key.Split(';')[0] is var bare && (bare.EndsWith("/xml", StringComparison.Ordinal)
        || bare.EndsWith("+xml", StringComparison.Ordinal));

    /// <summary>Whether everything of the inner type is of the outer one too.</summary>
    public static bool Contains(string outer, string inner)
    {
        var (general, special) = (outer.Split(';')[0], inner.Split(';')[0]);
        if (general == special)
            return !outer.Contains(';', StringComparison.Ordinal);
        if (general == "*/*")
            return true;
        var (kind, subtype) = Split(general);
        var (otherKind, otherSubtype) = Split(special);
        return kind == otherKind && (subtype == "*" || otherSubtype.EndsWith($"+{subtype}", StringComparison.Ordinal));
    }

    /// <summary>Whether a server that takes the range takes the type: <c>application/json</c> is no range, <c>application/*</c> is (RFC
    /// 9110, section 12.5.1).</summary>
    public static bool Accepts(string range, string type) =>
        AreAlike(range, type) ? !Conflict(type, range) : range.Contains('*', StringComparison.Ordinal) && Contains(range, type);

    /// <summary>Whether the types are one apart from parameters.</summary>
    public static bool AreAlike(string one, string other) => one.Split(';')[0] == other.Split(';')[0];

    private static string? Unsaid(string parameter) => parameter == "charset" ? "utf-8" : null;

    private static Dictionary<string, string> Parameters(string key)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in key.Split(';').Skip(1))
            parameters.TryAdd(part.Split('=')[0].Trim(), part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        return parameters;
    }

    private static (string Kind, string Subtype) Split(string name) => name.Split('/', 2) is [var kind, var subtype] ? (kind, subtype) : (name, "");
}
