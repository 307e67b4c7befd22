namespace DigitalConnect;

/// <remarks>
/// A message without content and attachments is sent as it is, and the agent sees an empty message: no source says that Talkdesk
/// refuses it. Check for it where your channel can produce one.
/// </remarks>
public partial class SendMessageRequest;
