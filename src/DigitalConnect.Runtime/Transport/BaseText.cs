namespace DigitalConnect.Runtime.Transport;

/// <summary>The text that the addresses of an API start with.</summary>
internal static class BaseText
{
    /// <summary>A base address without a slash at its end. Where that is how it was written, it is that text itself, which the clients of
    /// one API share.</summary>
    public static string Of(Uri address)
    {
        var text = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return text == address.OriginalString ? address.OriginalString : text;
    }
}
