namespace DigitalConnect.Runtime.Calls;

/// <summary>A form whose fields the contract does not name. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapForm : IFormCodec<IReadOnlyDictionary<string, string>>
{
    /// <inheritdoc/>
    public static void WriteForm(FormBody form, IReadOnlyDictionary<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(value);
        foreach (var (name, text) in value)
            form.AddText(name, text);
    }
}
