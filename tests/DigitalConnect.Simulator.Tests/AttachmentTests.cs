using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DigitalConnect.Simulator;
using DigitalConnect.Simulator.Contract;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Simulator.Tests;

public sealed class AttachmentTests : SimulatorTest
{
    private const string Path = "/attachments/2023-03";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47];

    private readonly FakeTimeProvider _time = new();
    private readonly ApiContract _contract = ApiContract.LoadAttachments();

    private protected override void Configure(DigitalConnectSimulatorOptions options) => options.TimeProvider = _time;

    [Test]
    public async Task A_file_is_uploaded_named_by_a_message_and_downloaded()
    {
        var id = (await CreateAsync(await UploadAsync(Picture, "image/png"), "a.png")).GetProperty("id").GetString()!;

        using var message = await Client.SendAsync($$"""{"attachments":[{"id":"{{id}}","name":"a.png","type":"image/png","size":"4"}]}""");
        using var link = await Client.CallAsync(HttpMethod.Get, $"{Path}/{id}/download-link");
        using var file = await GetAsync((await CheckedAsync("getDownloadLink", link)).GetProperty("url").GetString()!);

        Assert.Multiple(() =>
        {
            Assert.That(message.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(file.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
            Assert.That(file.Content.ReadAsByteArrayAsync().Result, Is.EqualTo(Picture));
            Assert.That(Simulator.Files.Single(), Has.Property("Size").EqualTo(4).And.Property("Name").EqualTo("a.png"));
        });
    }

    [Test]
    public async Task A_name_that_is_taken_is_answered_409()
    {
        await CreateAsync(await UploadAsync(Picture, "image/png"), "a.png");
        using var again = await CreateOnceAsync(await UploadAsync(Picture, "image/png"), "a.png");

        await CheckedAsync("createAttachment", again);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task An_attachment_needs_bytes_that_were_uploaded()
    {
        var (requestId, _) = await LinkAsync();
        using var early = await CreateOnceAsync(requestId, "a.png");
        using var unknown = await CreateOnceAsync("unknown", "a.png");
        using var nameless = await Client.CallAsync(HttpMethod.Post, Path, """{"name":"a.png"}""");

        Assert.That(new[] { early.StatusCode, unknown.StatusCode, nameless.StatusCode }, Is.All.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_link_allows_no_other_media_type_and_no_bearer_token()
    {
        var (_, url) = await LinkAsync("image/png");
        using var other = await PutAsync(url, Picture, "image/svg+xml");
        using var bearer = await PutAsync(url, Picture, "image/png", new AuthenticationHeaderValue("Bearer", "token"));
        using var good = await PutAsync(url, Picture, "image/png");

        Assert.That(
            new[] { other.StatusCode, bearer.StatusCode, good.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.OK }));
    }

    [Test]
    public async Task A_link_expires_and_cannot_be_changed()
    {
        var (_, url) = await LinkAsync();
        using var changed = await PutAsync(url.Replace("uploads/", "uploads/0", StringComparison.Ordinal), Picture, "image/png");
        _time.Advance(TimeSpan.FromSeconds(600));
        using var last = await PutAsync(url, Picture, "image/png");
        _time.Advance(TimeSpan.FromSeconds(1));
        using var late = await PutAsync(url, Picture, "image/png");

        Assert.That(
            new[] { changed.StatusCode, last.StatusCode, late.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden }));
    }

    [TestCase("createUploadLink", 401), TestCase("createUploadLink", 403)]
    [TestCase("createAttachment", 401), TestCase("createAttachment", 403)]
    [TestCase("getDownloadLink", 401), TestCase("getDownloadLink", 403), TestCase("getDownloadLink", 404)]
    public async Task A_refusal_fits_the_contract(string operation, int status)
    {
        var token = status switch { 401 => "unknown", 403 => Simulator.IssueToken("digital-connect:write"), _ => null };

        using var response = operation switch
        {
            "createUploadLink" => await Client.CallAsync(HttpMethod.Post, $"{Path}/upload-link", "{}", token: token),
            "createAttachment" => await Client.CallAsync(HttpMethod.Post, Path, "{}", token: token),
            _ => await Client.CallAsync(HttpMethod.Get, $"{Path}/unknown/download-link", token: token),
        };

        await CheckedAsync(operation, response);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Uploads_and_downloads_are_scripted_apart_from_the_API()
    {
        Simulator.NextStorage(SimulatedResponse.Status(503), SimulatedResponse.Regular, SimulatedResponse.Regular.TruncatedBody());
        var (requestId, url) = await LinkAsync();
        using var unavailable = await PutAsync(url, Picture, "image/png");
        using var stored = await PutAsync(url, Picture, "image/png");
        var id = (await CreateAsync(requestId, "a.png")).GetProperty("id").GetString()!;
        using var link = await Client.CallAsync(HttpMethod.Get, $"{Path}/{id}/download-link");

        using var cut = await GetAsync((await PlainClient.JsonOf(link)).GetProperty("url").GetString()!);

        Assert.That(unavailable.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        await Assert.ThatAsync(() => cut.Content.ReadAsByteArrayAsync(), Throws.InstanceOf<HttpRequestException>());
        Assert.That(Simulator.StorageRequests, Is.EqualTo(3));
    }

    [Test]
    public async Task An_upload_may_be_longer_than_a_message()
    {
        var bytes = new byte[3 * 1024 * 1024];
        var created = await CreateAsync(await UploadAsync(bytes, "application/pdf"), "a.pdf");

        Assert.That(created.GetProperty("size").GetInt64(), Is.EqualTo(bytes.Length));
    }

    private async Task<string> UploadAsync(byte[] bytes, string type)
    {
        var (requestId, url) = await LinkAsync();
        using var stored = await PutAsync(url, bytes, type);
        Assert.That(stored.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return requestId;
    }

    private async Task<(string RequestId, string Url)> LinkAsync(string? type = null)
    {
        using var response = await Client.CallAsync(
            HttpMethod.Post, $"{Path}/upload-link", type is null ? "{}" : $$"""{"allowed_mime_types":["{{type}}"]}""");
        var link = await CheckedAsync("createUploadLink", response);
        return (link.GetProperty("request_id").GetString()!, link.GetProperty("url").GetString()!);
    }

    private Task<HttpResponseMessage> CreateOnceAsync(string requestId, string name) =>
        Client.CallAsync(HttpMethod.Post, Path, $$"""{"request_id":"{{requestId}}","name":"{{name}}","metadata":{"origin":"chat"} }""");

    private async Task<JsonElement> CreateAsync(string requestId, string name)
    {
        using var response = await CreateOnceAsync(requestId, name);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await CheckedAsync("createAttachment", response);
    }

    private async Task<JsonElement> CheckedAsync(string operation, HttpResponseMessage response)
    {
        var body = await PlainClient.JsonOf(response);
        Assert.That(_contract.FindOperation(operation).CheckResponse(response.StatusCode, body), Is.Not.Null.And.Empty);
        return body;
    }

    private Task<HttpResponseMessage> GetAsync(string url) => Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    private Task<HttpResponseMessage> PutAsync(string url, byte[] bytes, string type, AuthenticationHeaderValue? authorization = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Authorization = authorization;
        return Client.SendAsync(request);
    }
}
