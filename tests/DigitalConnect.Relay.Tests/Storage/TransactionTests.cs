using System.Data.Common;
using DigitalConnect.Relay.Tests.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class TransactionTests(DatabaseKind kind) : StorageTest(kind)
{
    [Test]
    public async Task A_message_is_enqueued_with_the_transaction_of_the_caller_or_not_at_all()
    {
        await using var connection = await OpenAsync();
        await using (var undone = await connection.BeginTransactionAsync())
            await Messages.EnqueueAsync(SampleMessage.Of("t", "m1"), undone, CancellationToken.None);

        await using (var done = await connection.BeginTransactionAsync())
        {
            await Messages.EnqueueAsync(SampleMessage.Of("t", "m2"), done, CancellationToken.None);
            await done.CommitAsync();
        }

        Assert.That((await ClaimOneAsync()).Message.Id, Is.EqualTo("m2"));
    }

    [Test]
    public void A_transaction_of_another_database_is_refused()
    {
        var transaction = new Moq.Mock<DbTransaction>().Object;

        Assert.That(() => Messages.EnqueueAsync(SampleMessage.Of("t", "m"), transaction, CancellationToken.None), Throws.ArgumentException);
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(Database.ConnectionString)
            : new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
