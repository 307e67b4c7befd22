using System.Net;
using System.Text;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>Something on the way that now and then refuses a request and repeats all of it, in every place where a refusal can say
/// something.</summary>
internal sealed class EchoingProxy(int seed) : DelegatingHandler
{
    private const double Share = 0.02;

    private readonly Random _random = new(seed);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Next() >= Share)
            return await base.SendAsync(request, cancellationToken);

        var token = request.Headers.Authorization!.Parameter!;
        var words = Newtonsoft.Json.JsonConvert.ToString(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new(HttpStatusCode.BadRequest)
        {
            ReasonPhrase = token,
            Headers = { { "X-Echo", token } },
            Content = new StringContent(
                $$"""{"code":"{{token}}","message":{{words}},"{{token}}":1,"fields":[{"name":"{{token}}","description":{{words}} }]}""",
                Encoding.UTF8,
                "application/json"),
        };
    }

    private double Next()
    {
        lock (_random)
            return _random.NextDouble();
    }
}
