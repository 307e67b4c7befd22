using System.Net.Http.Headers;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>A form of <c>multipart/form-data</c>. Files are read while it is sent. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartForm : FormBody
{
    private readonly MultipartFormDataContent _content = [];
    private Dictionary<string, string>? _mediaTypes;
    private bool _isRepeatable = true;

    internal override bool IsRepeatable => _isRepeatable;

    /// <inheritdoc/>
    public override void UseMediaType(string name, string mediaType) =>
        (_mediaTypes ??= new(StringComparer.Ordinal)).Add(name, mediaType);

    /// <inheritdoc/>
    public override void AddFile(string name, FileContent? file)
    {
        if (file is not null)
        {
            var part = new StreamedContent(file.Content, file.MediaType);
            _isRepeatable &= part.IsRepeatable;
            Add(part, name, file.FileName);
        }
    }

    /// <inheritdoc/>
    protected internal override void AddText(string name, string value)
    {
        HttpContent part = MediaTypeOf(name) is { } mediaType
            ? new StringContent(value, mediaType)
            : new ByteArrayContent(Encoding.UTF8.GetBytes(value));
        Add(part, name, fileName: null);
    }

    /// <inheritdoc/>
    protected override void AddJsonText(string name, string json)
    {
        var part = new StringContent(json, MediaTypeOf(name) ?? new("application/json", Encoding.UTF8.WebName));
        Add(part, name, fileName: null);
    }

    internal override HttpContent ToContent()
    {
        // RFC 7578, section 5.1: names are UTF-8. .NET would write them as Latin-1, or encode them as in mail.
        _content.HeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        return _content;
    }

    private MediaTypeHeaderValue? MediaTypeOf(string name)
    {
        if (_mediaTypes?.GetValueOrDefault(name) is not { } text)
            return null;
        var mediaType = MediaTypeHeaderValue.Parse(text);
        mediaType.CharSet = Encoding.UTF8.WebName;
        return mediaType;
    }

    private void Add(HttpContent part, string name, string? fileName)
    {
        var file = fileName is null ? "" : $"; filename={Quoted(fileName)}";
        if (!part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name={Quoted(name)}{file}"))
            throw new ArgumentException($"The field {name}, or its file, has a character in its name that no header can hold.", nameof(name));

        _content.Add(part);
    }

    // HTML's rule for names in forms: what would end the quotes or the line is escaped.
    private static string Quoted(string name) =>
        $"\"{name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A",
            StringComparison.Ordinal)}\"";
}
