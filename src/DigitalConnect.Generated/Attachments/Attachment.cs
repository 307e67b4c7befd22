namespace DigitalConnect;

public partial class Attachment
{
    /// <summary>Makes an attachment from what the Attachments API answered.</summary>
    /// <param name="id">The identifier that the Attachments API gave the file.</param>
    /// <param name="name">The file name that the agent sees.</param>
    /// <param name="type">The media type of the file, such as <c>image/jpeg</c>.</param>
    /// <param name="sizeInBytes">The size of the file in bytes. It is sent as decimal digits in a string, as the published example has it.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static Attachment Create(string id, string name, string type, long sizeInBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentOutOfRangeException.ThrowIfNegative(sizeInBytes);
        return new() { Id = id, Name = name, Type = type, Size = sizeInBytes.ToString(CultureInfo.InvariantCulture) };
    }
}
