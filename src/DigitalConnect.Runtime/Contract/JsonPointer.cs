namespace DigitalConnect.Runtime.Contract;

/// <summary>JSON pointers (RFC 6901) of places in a body.</summary>
internal static class JsonPointer
{
    private const int Longest = 200;

    /// <summary>
    /// Makes a pointer of Newtonsoft's path, such as <c>fields[0].name</c>. Indexes become <c>*</c>: drift is a property of
    /// the contract, not of one element.
    /// </summary>
    public static string From(string path, string? member)
    {
        var pointer = new StringBuilder(path.Length + 8);
        for (var i = 0; i < path.Length;)
        {
            i = path[i] == '[' ? AppendBracket(pointer, path, i) : AppendName(pointer, path, i);
        }

        if (member is not null)
        {
            Append(pointer, member);
        }

        return Printable(pointer);
    }

    /// <summary>Escapes a member name as one reference token.</summary>
    public static string Escape(string name) =>
        name.Contains('~') || name.Contains('/') ? name.Replace("~", "~0").Replace("/", "~1") : name;

    // Names of unknown members are the server's, and pointers go into logs.
    private static string Printable(StringBuilder pointer)
    {
        pointer.Length = Math.Min(pointer.Length, Longest);
        for (var i = 0; i < pointer.Length; i++)
        {
            pointer[i] = char.IsControl(pointer[i]) ? '\uFFFD' : pointer[i];
        }

        return pointer.ToString();
    }

    private static int AppendBracket(StringBuilder pointer, string path, int start)
    {
        if (start + 1 < path.Length && path[start + 1] == '\'')
        {
            var end = path.IndexOf("']", start + 2, StringComparison.Ordinal);
            end = end < 0 ? path.Length : end;
            Append(pointer, path[(start + 2)..end]);
            return Math.Min(end + 2, path.Length);
        }

        pointer.Append("/*");
        var close = path.IndexOf(']', start);
        return close < 0 ? path.Length : close + 1;
    }

    private static int AppendName(StringBuilder pointer, string path, int start)
    {
        start = path[start] == '.' ? start + 1 : start;
        var end = path.AsSpan(start).IndexOfAny('.', '[');
        end = end < 0 ? path.Length : start + end;
        Append(pointer, path[start..end]);
        return end;
    }

    private static void Append(StringBuilder pointer, string name) => pointer.Append('/').Append(Escape(name));
}
