using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Middleware.Visitors;

/// <summary>What was said in each visitor's conversation; any number of pages can follow it, also over a restart.</summary>
public sealed class Transcript(ChatDatabase database)
{
    private volatile TaskCompletionSource _grown = NewSignal();

    /// <summary>Adds an entry by itself.</summary>
    public void Add(string visitor, string? id, TranscriptEntry entry)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        Add(visitor, id, entry, transaction);
        transaction.Commit();
        Tell();
    }

    /// <summary>Adds an entry as part of a transaction; after its end, <see cref="Tell"/> the pages.</summary>
    /// <param name="visitor">Whose conversation it is.</param>
    /// <param name="id">What tells it from others: an entry that is there already is not added again. Null if nothing does.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="transaction">The transaction.</param>
    public static void Add(string visitor, string? id, TranscriptEntry entry, SqliteTransaction transaction)
    {
        using var insert = transaction.Connection!.CreateCommand();
        insert.CommandText =
            "INSERT INTO chat_entry (visitor, id, author, text, files, at) VALUES (@visitor, @id, @author, @text, @files, @at) " +
            "ON CONFLICT DO NOTHING";
        insert.Transaction = transaction;
        insert.Parameters.AddWithValue("@visitor", visitor);
        insert.Parameters.AddWithValue("@id", (object?)id ?? DBNull.Value);
        insert.Parameters.AddWithValue("@author", entry.Author.ToString());
        insert.Parameters.AddWithValue("@text", (object?)entry.Text ?? DBNull.Value);
        insert.Parameters.AddWithValue("@files", JsonSerializer.Serialize(entry.Files));
        insert.Parameters.AddWithValue("@at", entry.At);
        insert.ExecuteNonQuery();
    }

    /// <summary>Tells the pages that there is something new.</summary>
    public void Tell() => Interlocked.Exchange(ref _grown, NewSignal()).SetResult();

    /// <summary>Gives the entries after a number, and all that follow. Each event's id is the entry's number.</summary>
    public async IAsyncEnumerable<SseItem<TranscriptEntry>> FollowAsync(
        string visitor, long number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var grown = _grown.Task;
            foreach (var (next, entry) in Read(visitor, number))
            {
                number = next;
                yield return new SseItem<TranscriptEntry>(entry) { EventId = number.ToString(CultureInfo.InvariantCulture) };
            }

            await grown.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Finds a file that came with a visitor's conversation. Nobody gets the files of others.</summary>
    public TranscriptFile? FindFile(string visitor, string fileId) =>
        Read(visitor, after: 0).SelectMany(said => said.Entry.Files).FirstOrDefault(file => file.Id == fileId);

    private List<(long Number, TranscriptEntry Entry)> Read(string visitor, long after)
    {
        using var connection = database.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT number, author, text, files, at FROM chat_entry WHERE visitor = @visitor AND number > @after ORDER BY number";
        select.Parameters.AddWithValue("@visitor", visitor);
        select.Parameters.AddWithValue("@after", after);
        using var rows = select.ExecuteReader();
        var entries = new List<(long, TranscriptEntry)>();
        while (rows.Read())
        {
            entries.Add((rows.GetInt64(0), new(
                Enum.Parse<Author>(rows.GetString(1)),
                rows.IsDBNull(2) ? null : rows.GetString(2),
                JsonSerializer.Deserialize<List<TranscriptFile>>(rows.GetString(3))!,
                rows.GetDateTimeOffset(4))));
        }

        return entries;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
