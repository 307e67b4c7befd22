namespace DigitalConnect.Runtime.Calls;

/// <summary>A form of <c>application/x-www-form-urlencoded</c>. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UrlEncodedForm : FormBody
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: such a form holds no files.</exception>
    public override void AddFile(string name, FileContent? file)
    {
        if (file is not null)
            throw new NotSupportedException($"{name} is a file, which a form of this kind can't hold.");
    }

    /// <inheritdoc/>
    protected internal override void AddText(string name, string value) => _fields.Add(new(name, value));

    /// <inheritdoc/>
    protected override void AddJsonText(string name, string json) => AddText(name, json);

    internal override HttpContent ToContent() => new FormUrlEncodedContent(_fields);
}
