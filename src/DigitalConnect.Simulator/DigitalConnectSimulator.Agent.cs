namespace DigitalConnect.Simulator;

/// <content>What the agent does.</content>
public sealed partial class DigitalConnectSimulator
{
    /// <summary>Lets the agent start a conversation, and posts <c>conversation_started</c>.</summary>
    /// <param name="contactEmail">The e-mail address of the contact, or <see langword="null"/>.</param>
    /// <param name="contactName">The name of the contact, or <see langword="null"/>.</param>
    /// <param name="subject">The subject, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the delivery, not the delivery.</param>
    /// <returns>The id of the conversation, once the event was delivered or given up.</returns>
    /// <inheritdoc cref="AgentSaysAsync" path="/remarks"/>
    public async Task<string> AgentStartsAsync(
        string? contactEmail = null, string? contactName = null, string? subject = null, CancellationToken cancellationToken = default)
    {
        var id = _talkdesk.Agent.Start(contactEmail, contactName, subject, out var delivered);
        await delivered.WaitAsync(cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>Lets the agent write to the contact, and posts <c>message_created</c>.</summary>
    /// <remarks>
    /// It does not wait for a delivery that a script loses, delays or holds back, and posts nothing without <see cref="Webhook"/>.
    /// Whether the middleware took the event stands in <see cref="WebhookDeliveries"/>.
    /// </remarks>
    /// <param name="conversationId">The id of the conversation.</param>
    /// <param name="text">The text.</param>
    /// <param name="attachmentIds">The ids of files that the agent sends, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the delivery, not the delivery.</param>
    /// <returns>The message, once the event was delivered or given up.</returns>
    /// <exception cref="InvalidOperationException">The conversation does not exist, or has ended.</exception>
    public async Task<AgentMessage> AgentSaysAsync(
        string conversationId, string text, IReadOnlyList<string>? attachmentIds = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(text);
        var message = _talkdesk.Agent.Say(conversationId, text, attachmentIds ?? [], out var delivered) ?? throw NotOpen(conversationId);
        await delivered.WaitAsync(cancellationToken).ConfigureAwait(false);
        return message;
    }

    /// <summary>Lets the agent end a conversation, and posts <c>conversation_ended</c>.</summary>
    /// <param name="conversationId">The id of the conversation.</param>
    /// <param name="cancellationToken">Ends the wait for the delivery, not the delivery.</param>
    /// <returns>A task that ends once the event was delivered or given up.</returns>
    /// <exception cref="InvalidOperationException">The conversation does not exist, or has ended.</exception>
    /// <inheritdoc cref="AgentSaysAsync" path="/remarks"/>
    public Task AgentEndsAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return _talkdesk.Agent.End(conversationId, out var delivered) ? delivered.WaitAsync(cancellationToken) : throw NotOpen(conversationId);
    }

    /// <summary>Creates an attachment without an upload, for instance one that the agent will send.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="type">The media type.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Cancels the copying.</param>
    /// <returns>The attachment.</returns>
    /// <exception cref="ArgumentException">An attachment has that name already.</exception>
    public async Task<ReceivedFile> AddFileAsync(string name, string type, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(content);
        var upload = await _talkdesk.Files.ReceiveAsync(_talkdesk.Files.CreateUpload([]), type, content, cancellationToken).ConfigureAwait(false);
        return _talkdesk.Files.CreateFile(upload, name) ?? throw new ArgumentException($"An attachment has the name {name} already.", nameof(name));
    }

    private static InvalidOperationException NotOpen(string conversationId) =>
        new($"The conversation {conversationId} does not exist, or has ended.");
}
