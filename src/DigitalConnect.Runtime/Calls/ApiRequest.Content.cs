using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <content>Bodies that are not JSON, and headers that belong to a body.</content>
public sealed partial class ApiRequest
{
    private List<KeyValuePair<string, string>>? _contentHeaders;
    private StringBuilder? _cookies;

    /// <summary>The media type of a JSON body.</summary>
    public string ContentType { get; set; } = "application/json";

    /// <summary>Says which media types of a response the client reads.</summary>
    /// <param name="mediaTypes">The media types, with commas between.</param>
    public void Accept(string mediaTypes) => Headers.TryAddWithoutValidation("Accept", mediaTypes);

    /// <summary>Adds a cookie.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Formats it.</typeparam>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value; null for none.</param>
    public void Cookie<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
            AddCookie(name, TCodec.Format(value));
    }

    /// <inheritdoc cref="Cookie{T, TCodec}(string, T)"/>
    public void Cookie<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
            AddCookie(name, TCodec.Format(present));
    }

    /// <summary>Sends a text.</summary>
    /// <param name="text">The text; null for no body.</param>
    /// <param name="mediaType">Its media type. The text is sent as UTF-8.</param>
    public void TextBody(string? text, string mediaType)
    {
        if (text is not null)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }
    }

    /// <summary>Sends bytes, which are read while they are sent.</summary>
    /// <param name="stream">The bytes; null for no body. The stream is not disposed.</param>
    /// <param name="mediaType">Their media type.</param>
    public void StreamBody(Stream? stream, string mediaType)
    {
        if (stream is not null)
        {
            var content = new StreamedContent(stream, mediaType);
            Call.HasContentOnce = !content.IsRepeatable;
            Content = content;
        }
    }

    /// <summary>Sends a form.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Knows its fields.</typeparam>
    /// <param name="value">The value; null for no body.</param>
    /// <param name="form">The form to fill.</param>
    public void FormBody<T, TCodec>(T? value, FormBody form)
        where T : class
        where TCodec : struct, IFormCodec<T>
    {
        ArgumentNullException.ThrowIfNull(form);
        if (value is not null)
        {
            TCodec.WriteForm(form, value);
            Call.HasContentOnce = !form.IsRepeatable;
            Content = form.ToContent();
        }
    }

    /// <summary>Puts headers that .NET files under the body where they belong; a request without a body gets an empty one for them.</summary>
    internal void AddContentHeaders()
    {
        if (_contentHeaders is null)
            return;

        foreach (var (name, value) in _contentHeaders)
        {
            Content ??= new ByteArrayContent([]);
            Content.Headers.Remove(name);
            Content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private void AddHeader(string name, string value)
    {
        // Of an array without elements, or an object without members.
        if (value.Length == 0)
            return;

        HeaderText.EnsureValid(name, value);
        if (!Headers.TryAddWithoutValidation(name, value))
            (_contentHeaders ??= []).Add(new(name, value));
    }

    // RFC 6265, section 4.2.1: one header, whatever the number of cookies.
    private void AddCookie(string name, string value)
    {
        (_cookies ??= new StringBuilder()).Append(_cookies.Length == 0 ? "" : "; ").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        Headers.Remove("Cookie");
        Headers.TryAddWithoutValidation("Cookie", _cookies.ToString());
    }
}
