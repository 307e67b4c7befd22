using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Reading;

/// <summary>Reads the JSON object of a request, whatever its headers say of its type and length.</summary>
internal static class RequestBody
{
    /// <summary>The longest body in bytes.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <exception cref="BadHttpRequestException">It is too large, broke off, or is not a JSON object. Has the status of the response.</exception>
    public static async Task<JObject> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = 2 * MaxLength; // It counts the frames of chunks, too.
        if (request.ContentLength > MaxLength)
            throw TooLarge();

        var result = await request.BodyReader.ReadAtLeastAsync(MaxLength + 1, cancellationToken).ConfigureAwait(false);
        try
        {
            return result.Buffer.Length > MaxLength ? throw TooLarge() : Parse(result);
        }
        finally
        {
            request.BodyReader.AdvanceTo(result.Buffer.End);
        }
    }

    // Newtonsoft.Json, because it reads what others refuse: half a surrogate pair, or bytes that are no UTF-8, cost one character.
    private static JObject Parse(ReadResult result)
    {
        var text = new StringReader(Encoding.UTF8.GetString(result.Buffer).TrimStart('\uFEFF'));
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        try
        {
            var body = JToken.ReadFrom(reader) as JObject ?? throw new BadHttpRequestException("The body is not a JSON object.");
            reader.Read(); // Throws if something follows.
            return body;
        }
        catch (JsonReaderException e)
        {
            throw new BadHttpRequestException($"The body is not JSON, or breaks off: line {e.LineNumber}, position {e.LinePosition}.");
        }
    }

    private static BadHttpRequestException TooLarge() => new($"The body has more than {MaxLength} bytes.", StatusCodes.Status413PayloadTooLarge);
}
