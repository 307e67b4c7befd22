using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DigitalConnect.Cli.Relaying;

/// <summary>
/// Takes messages: <c>POST /threads/THREAD/messages</c>. 202 accepted, 200 known before, 400 and 409 what is wrong, 503 post it again.
/// </summary>
internal sealed class IntakeEndpoint(IConversationRelay relay, string? apiKey)
{
    private const string KeyHeader = "X-API-Key";

    public static void Map(IEndpointRouteBuilder endpoints, string? apiKey)
    {
        var endpoint = new IntakeEndpoint((IConversationRelay)endpoints.ServiceProvider.GetService(typeof(IConversationRelay))!, apiKey);
        endpoints.MapPost("/threads/{thread}/messages", (RequestDelegate)endpoint.RespondAsync);
    }

    private async Task RespondAsync(HttpContext context)
    {
        var (status, body) = await TakeAsync(context);
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(body, RelayJson.Default.IntakeResponse, cancellationToken: context.RequestAborted);
    }

    private async Task<(int Status, IntakeResponse Body)> TakeAsync(HttpContext context)
    {
        if (Refusal(context) is { } refusal)
            return (StatusCodes.Status401Unauthorized, new(Error: refusal));

        // A web page can't post this type to another site unasked.
        if (!context.Request.HasJsonContentType())
            return (StatusCodes.Status415UnsupportedMediaType, new(Error: "Post JSON: Content-Type: application/json."));

        try
        {
            var posted = await context.Request.ReadFromJsonAsync(RelayJson.Default.PostedMessage, context.RequestAborted);
            var result = await relay.EnqueueAsync(AddressedThread.Of(context), MessageOf(posted), context.RequestAborted);
            return (result == EnqueueResult.Accepted ? StatusCodes.Status202Accepted : StatusCodes.Status200OK, new(result));
        }
        catch (JsonException exception)
        {
            return (StatusCodes.Status400BadRequest, new(Error: NoMessage(exception)));
        }
        catch (BadHttpRequestException exception)
        {
            return (StatusCodes.Status400BadRequest, new(Error: exception.Message));
        }
        catch (MessageIdConflictException exception)
        {
            return (StatusCodes.Status409Conflict, new(Error: ErrorMessage.Of(exception)));
        }
        catch (ArgumentException exception)
        {
            return (StatusCodes.Status400BadRequest, new(Error: ErrorMessage.Of(exception)));
        }
        catch (DbException)
        {
            return (StatusCodes.Status503ServiceUnavailable, new(Error: "The relay's database failed. Post it again: it stays one message."));
        }
    }

    private string? Refusal(HttpContext context)
    {
        if (string.IsNullOrEmpty(apiKey))
        {
            return LocalCaller.IsLocal(context)
                ? null
                : "Without a key only programs on this machine may post, to 127.0.0.1 or localhost and through no proxy. " +
                  $"For others, set DigitalConnectRelay__ApiKey, which callers send as {KeyHeader}.";
        }

        return CryptographicOperations.FixedTimeEquals(Hash(context.Request.Headers[KeyHeader].ToString()), Hash(apiKey))
            ? null
            : $"The header {KeyHeader} is missing or wrong.";
    }

    // Texts of unequal length would be compared at once, which tells the length of the key.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string NoMessage(JsonException exception)
    {
        var where = exception.Path is null or "$" ? "" : $": {exception.Path} is unknown, there twice, or of another type";
        return $"It is no message{where}. Post a JSON object with id, text, contact (with email, name) and attachments (with id, name, type, " +
            "size), and with nothing else.";
    }

    private static ChannelMessage MessageOf(PostedMessage? posted) => new()
    {
        Id = posted?.Id ?? throw new ArgumentException("The message has no id: it is what tells a repetition from a new message."),
        Text = posted.Text,
        Attachments = posted.Attachments?.Select(AttachmentOf).ToArray(),
        Contact = posted.Contact is { } contact ? new() { Email = contact.Email, Name = contact.Name } : null,
    };

    private static Attachment AttachmentOf(PostedAttachment? file) => file is { Id.Length: > 0, Name.Length: > 0, Type.Length: > 0 }
        ? Attachment.Create(file.Id, file.Name, file.Type, file.Size)
        : throw new ArgumentException("An attachment needs an id, a name, a type and a size.");
}
