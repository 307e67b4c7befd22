namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Path templates: two that differ only in the names of their parameters are the same path.</summary>
internal static class PathTemplate
{
    /// <summary>The template without the names.</summary>
    public static string Key(string template)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
            return template;
        var key = new System.Text.StringBuilder(template.Length);
        var inside = false;
        foreach (var character in template)
        {
            if (!inside || character == '}')
                key.Append(character);
            inside = character == '{' || (inside && character != '}');
        }

        return key.ToString();
    }

    /// <summary>The place of a parameter in the template; -1 if it is not there.</summary>
    public static int IndexOf(string template, string parameter)
    {
        var before = template.IndexOf($"{{{parameter}}}", StringComparison.Ordinal);
        return before < 0 ? -1 : template.AsSpan(0, before).Count('{');
    }
}
