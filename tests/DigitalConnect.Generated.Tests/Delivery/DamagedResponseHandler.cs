using System.Net;

namespace DigitalConnect.Tests.Delivery;

/// <summary>Answers from memory, with one damaged body after the other.</summary>
internal sealed class DamagedResponseHandler(ResponseDamage damage, HttpStatusCode[] statuses) : HttpMessageHandler
{
    private int _requests = -1;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(statuses[++_requests % statuses.Length]) { Content = new ByteArrayContent(damage.Next()) });
}
