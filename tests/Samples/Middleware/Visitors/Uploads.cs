using DigitalConnect;

namespace Middleware.Visitors;

/// <summary>The files that visitors uploaded and may send.</summary>
public sealed class Uploads(ChatDatabase database)
{
    public void Add(string visitor, Attachment file)
    {
        using var connection = database.Open();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO chat_upload (id, visitor, name, type, size) VALUES (@id, @visitor, @name, @type, @size)";
        insert.Parameters.AddWithValue("@id", file.Id);
        insert.Parameters.AddWithValue("@visitor", visitor);
        insert.Parameters.AddWithValue("@name", file.Name);
        insert.Parameters.AddWithValue("@type", file.Type);
        insert.Parameters.AddWithValue("@size", file.Size);
        insert.ExecuteNonQuery();
    }

    /// <summary>Finds files of a visitor; those of others are left out.</summary>
    public IReadOnlyList<Attachment> Find(string visitor, IReadOnlyList<string>? ids) =>
        [.. (ids ?? []).Select(id => Find(visitor, id)).OfType<Attachment>()];

    private Attachment? Find(string visitor, string id)
    {
        using var connection = database.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT name, type, size FROM chat_upload WHERE id = @id AND visitor = @visitor";
        select.Parameters.AddWithValue("@id", id);
        select.Parameters.AddWithValue("@visitor", visitor);
        using var row = select.ExecuteReader();
        return row.Read() ? new Attachment { Id = id, Name = row.GetString(0), Type = row.GetString(1), Size = row.GetString(2) } : null;
    }
}
