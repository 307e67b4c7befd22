using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DigitalConnect.Runtime.Tests.SpecimenApi;

namespace DigitalConnect.Runtime.Tests.Specimens;

/// <summary>Gives every request the same response, and keeps the last request.</summary>
internal sealed class FixedResponse(HttpStatusCode status = HttpStatusCode.OK, string? body = null, string contentType = "application/json")
    : HttpMessageHandler
{
    public SpecimenClient Client => new(new HttpClient(this) { BaseAddress = new Uri("https://specimen.example") });

    public int Requests { get; private set; }

    public HttpMethod? Method { get; private set; }

    /// <summary>Path and query, as they go on the wire.</summary>
    public string? Target { get; private set; }

    public HttpRequestHeaders? Headers { get; private set; }

    public string? ContentType { get; private set; }

    public string? Body { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        Method = request.Method;
        Target = request.RequestUri!.PathAndQuery;
        Headers = request.Headers;
        ContentType = request.Content?.Headers.ContentType?.ToString();
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(status) { Content = new StringContent(body ?? "", Encoding.UTF8, contentType) };
    }
}
