namespace DigitalConnect.Runtime.Contract;

/// <summary>JSON pointers (RFC 6901) of places in a body.</summary>
internal static class JsonPointer
{
    private const int Longest = 200;

    /// <summary>
    /// Makes a pointer of Newtonsoft's path, such as <c>fields[0].name</c>. Indexes become <c>*</c>: drift is a property of
    /// the contract, not of one element. Keys of maps do, too: the server chose them, so they may repeat anything.
    /// </summary>
    /// <param name="path">Newtonsoft's path.</param>
    /// <param name="member">A member below it; null for the place itself.</param>
    /// <param name="isKnown">Whether a name is one of the contract's.</param>
    /// <param name="isUnknownMember">Whether the place is a member that the contract does not name, which is what the pointer is to tell.</param>
    public static string From(string path, string? member, Func<string, bool> isKnown, bool isUnknownMember)
    {
        var names = new List<string?>();
        for (var i = 0; i < path.Length;)
            i = path[i] == '[' ? AddBracket(names, path, i) : AddName(names, path, i);

        if (member is not null)
            names.Add(member);

        var pointer = new StringBuilder(path.Length + 8);
        for (var i = 0; i < names.Count; i++)
        {
            var isTold = names[i] is { } name && ((isUnknownMember && i == names.Count - 1) || isKnown(name));
            pointer.Append('/').Append(isTold ? Escape(names[i]!) : "*");
        }

        return Printable(pointer);
    }

    /// <summary>The place that holds a member: what may be logged of one whose name is the server's.</summary>
    public static string Parent(string pointer) => pointer.LastIndexOf('/') is > 0 and var end ? pointer[..end] : "";

    /// <summary>Escapes a member name as one reference token.</summary>
    public static string Escape(string name) =>
        name.Contains('~') || name.Contains('/') ? name.Replace("~", "~0").Replace("/", "~1") : name;

    // The name of an unknown member is the server's.
    private static string Printable(StringBuilder pointer)
    {
        pointer.Length = Math.Min(pointer.Length, Longest);
        for (var i = 0; i < pointer.Length; i++)
            pointer[i] = char.IsControl(pointer[i]) ? '\uFFFD' : pointer[i];

        return pointer.ToString();
    }

    private static int AddBracket(List<string?> names, string path, int start)
    {
        if (start + 1 < path.Length && path[start + 1] == '\'')
        {
            var end = path.IndexOf("']", start + 2, StringComparison.Ordinal);
            end = end < 0 ? path.Length : end;
            names.Add(path[(start + 2)..end]);
            return Math.Min(end + 2, path.Length);
        }

        names.Add(null);
        var close = path.IndexOf(']', start);
        return close < 0 ? path.Length : close + 1;
    }

    private static int AddName(List<string?> names, string path, int start)
    {
        start = path[start] == '.' ? start + 1 : start;
        var end = path.AsSpan(start).IndexOfAny('.', '[');
        end = end < 0 ? path.Length : start + end;
        names.Add(path[start..end]);
        return end;
    }
}
