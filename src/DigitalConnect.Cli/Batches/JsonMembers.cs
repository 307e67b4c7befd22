using System.Globalization;
using System.Text.Json;

namespace DigitalConnect.Cli.Batches;

/// <summary>Reads members, and says in a person's words what is wrong with one.</summary>
internal static class JsonMembers
{
    /// <exception cref="FormatException">The value is no object, or has a member that is not one of the names.</exception>
    public static void Check(JsonElement value, string place, params ReadOnlySpan<string> names)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{place} is no JSON object");
        foreach (var member in value.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                throw new FormatException($"{place} has an unknown member '{member.Name}': there are {string.Join(", ", names)}");
        }
    }

    /// <summary>The value of a member; null where it is absent or null.</summary>
    public static JsonElement? Find(this JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <exception cref="FormatException">The member is no text.</exception>
    public static string? Text(this JsonElement value, string name)
    {
        if (value.Find(name) is not { } member)
            return null;
        if (member.ValueKind != JsonValueKind.String)
            throw new FormatException($"{name} is no string");

        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"{name} has half a surrogate pair");
        }
    }

    /// <summary>A size in bytes, as a number or as digits in a string: both are around.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static long Size(this JsonElement attachment, string place)
    {
        var digits = attachment.Find("size") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : attachment.Text("size");
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : throw new FormatException($"{place} has no size in bytes");
    }
}
