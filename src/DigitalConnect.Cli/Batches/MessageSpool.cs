using System.Text;

namespace DigitalConnect.Cli.Batches;

/// <summary>
/// The messages of a file as they were checked, in a temporary file: they are sent from here, so that what is sent is what was checked, whatever
/// is written into the file of the messages meanwhile.
/// </summary>
internal sealed class MessageSpool : IDisposable
{
    private readonly TemporaryLog _log = new();
    private readonly MemoryStream _entry = new();
    private readonly BinaryWriter _writer;
    private int _count;

    public MessageSpool() => _writer = new(_entry, Encoding.UTF8);

    /// <summary>Adds a message to send.</summary>
    /// <exception cref="Terminal.CommandException">There is no room for it.</exception>
    public void Add(BatchMessage message)
    {
        _writer.Write(true);
        _writer.Write(message.Line);
        _writer.Write(message.HasOwnKey);
        _writer.Write(message.Key);
        _writer.Write(message.ConversationId);
        Write(message.Request.Content);
        Write(message.Request.Attachments);
        EndEntry();
    }

    /// <summary>Adds a message that an earlier run delivered.</summary>
    /// <exception cref="Terminal.CommandException">There is no room for it.</exception>
    public void Add(int line, JournalState delivered)
    {
        _writer.Write(false);
        _writer.Write(line);
        _writer.Write(delivered.Position);
        _writer.Write(delivered.Length);
        EndEntry();
    }

    /// <summary>Reads what was added, in that order. Nothing is added from then on.</summary>
    /// <exception cref="Terminal.CommandException">There is no room for what was added last.</exception>
    public IEnumerable<CheckedLine> Read() => Read(_log.OpenRead());

    public void Dispose()
    {
        _writer.Dispose();
        _log.Dispose();
    }

    private IEnumerable<CheckedLine> Read(Stream log)
    {
        using var reader = new BinaryReader(log, Encoding.UTF8);
        for (var left = _count; left > 0; left--)
        {
            if (reader.ReadBoolean())
            {
                var message = ReadMessage(reader);
                yield return new CheckedLine(message.Line, message, default);
            }
            else
            {
                yield return new CheckedLine(
                    reader.ReadInt32(), Message: null, new() { Position = reader.ReadInt64(), Length = reader.ReadInt32() });
            }
        }
    }

    private static BatchMessage ReadMessage(BinaryReader reader)
    {
        var (line, hasOwnKey, key, conversation) = (reader.ReadInt32(), reader.ReadBoolean(), reader.ReadString(), reader.ReadString());
        var request = new SendMessageRequest { Content = ReadText(reader), Attachments = ReadAttachments(reader) };
        return new BatchMessage(line, conversation, request, key, hasOwnKey);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    // Null and empty are different messages.
    private static Attachment[]? ReadAttachments(BinaryReader reader)
    {
        if (reader.ReadInt32() is var count && count < 0)
            return null;

        var attachments = new Attachment[count];
        for (var i = 0; i < count; i++)
        {
            var (id, name, type, size) = (reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            attachments[i] = new Attachment { Id = id, Name = name, Type = type, Size = size };
        }

        return attachments;
    }

    private void Write(string? text)
    {
        _writer.Write(text is not null);
        if (text is not null)
            _writer.Write(text);
    }

    private void Write(IReadOnlyList<Attachment>? attachments)
    {
        _writer.Write(attachments?.Count ?? -1);
        foreach (var attachment in attachments ?? [])
        {
            _writer.Write(attachment.Id);
            _writer.Write(attachment.Name);
            _writer.Write(attachment.Type);
            _writer.Write(attachment.Size);
        }
    }

    private void EndEntry()
    {
        _log.Append(_entry.GetBuffer().AsSpan(0, (int)_entry.Length));
        _entry.SetLength(0);
        _count++;
    }
}
