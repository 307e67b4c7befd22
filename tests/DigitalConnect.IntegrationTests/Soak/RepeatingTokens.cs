using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>A token endpoint that now and then gives the token again that it gave before, revoked or not.</summary>
internal sealed class RepeatingTokens(int seed) : DelegatingHandler
{
    private readonly Random _random = new(seed);
    private byte[]? _last;
    private int _requests;

    public int Requests => Volatile.Read(ref _requests);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (_last is { } last && Next() < 0.5)
        {
            return new(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(last) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            };
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            _last = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            Security.Canaries.Watch(TokenIn(Encoding.UTF8.GetString(_last)), "an access token of the soak");
        }

        return response;
    }

    private static string TokenIn(string json) => Newtonsoft.Json.Linq.JObject.Parse(json)["access_token"]!.ToString();

    private double Next()
    {
        lock (_random)
            return _random.NextDouble();
    }
}
