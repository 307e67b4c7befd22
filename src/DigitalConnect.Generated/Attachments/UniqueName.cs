namespace DigitalConnect.Attachments;

/// <summary>Makes a file name that nobody else has, and that still ends in its extension.</summary>
internal static class UniqueName
{
    private const int Length = 8;

    public static string Of(string name)
    {
        var extension = Path.GetExtension(name);
        return $"{name[..^extension.Length]}-{Guid.NewGuid().ToString("N")[..Length]}{extension}";
    }
}
