using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DigitalConnect.Simulator;

namespace DigitalConnect.TestSupport;

/// <summary>Speaks to a simulator with nothing but an HttpClient: the simulator is judged by the wire, not by our own client.</summary>
internal sealed class PlainClient(DigitalConnectSimulator simulator) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = simulator.BaseAddress };

    public Task<HttpResponseMessage> SendAsync(
        string body = """{"content":"Hello"}""", string? key = null, string? conversation = null, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, PathOf(conversation ?? simulator.ConversationId))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? simulator.IssueToken());
        if (key is not null)
            request.Headers.Add("x-idempotency-key", key);
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.CurrentContext.CancellationToken);

    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? json = null, string? key = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? simulator.IssueToken());
        if (key is not null)
            request.Headers.Add("x-idempotency-key", key);
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> RequestTokenAsync(params (string Name, string Value)[] form) =>
        _http.PostAsync(simulator.TokenEndpoint, Form(form), TestContext.CurrentContext.CancellationToken);

    public Task<HttpResponseMessage> RequestTokenWithBasicAsync(string id, string secret, params (string Name, string Value)[] form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, simulator.TokenEndpoint) { Content = Form(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        return SendAsync(request);
    }

    public static string PathOf(string conversation) => $"/digital-connect/conversations/{Uri.EscapeDataString(conversation)}/messages";

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.CurrentContext.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public void Dispose() => _http.Dispose();

    private static FormUrlEncodedContent Form((string Name, string Value)[] form) =>
        new(form.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
}
