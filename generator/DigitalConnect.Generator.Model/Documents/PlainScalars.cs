namespace DigitalConnect.Generator.Documents;

/// <summary>Tells the kind of a plain YAML scalar by the core schema (YAML 1.2.2, section 10.3.2). What JSON has no number for is a text:
/// hexadecimals, infinity. So are dates, and yes and no, which were something else in YAML 1.1.</summary>
internal static class PlainScalars
{
    public static NodeKind KindOf(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => NodeKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => NodeKind.Boolean,
        _ => IsNumber(plain) ? NodeKind.Number : NodeKind.Text,
    };

    private static bool IsNumber(string plain)
    {
        var at = plain[0] is '+' or '-' ? 1 : 0;
        var digits = SkipDigits(plain, ref at);
        if (at < plain.Length && plain[at] == '.')
        {
            at++;
            digits += SkipDigits(plain, ref at);
        }

        if (digits == 0)
            return false;
        if (at < plain.Length && plain[at] is 'e' or 'E')
        {
            at++;
            if (at < plain.Length && plain[at] is '+' or '-')
                at++;
            if (SkipDigits(plain, ref at) == 0)
                return false;
        }

        return at == plain.Length;
    }

    private static int SkipDigits(string plain, ref int at)
    {
        var start = at;
        while (at < plain.Length && char.IsAsciiDigit(plain[at]))
            at++;
        return at - start;
    }
}
