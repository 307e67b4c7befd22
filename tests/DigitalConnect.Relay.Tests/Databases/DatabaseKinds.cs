namespace DigitalConnect.Relay.Tests.Databases;

/// <summary>Both databases, for fixtures; PostgreSQL is a program from outside .NET.</summary>
internal static class DatabaseKinds
{
    private static readonly ExternalAttribute External = new("postgresql");

    public static IEnumerable<TestFixtureData> All => [new(DatabaseKind.Sqlite), PostgreSql];

    private static TestFixtureData PostgreSql
    {
        get
        {
            var fixture = new TestFixtureData(DatabaseKind.PostgreSql);
            fixture.Properties.Add("Category", External.Name);
            return External.IsAskedFor ? fixture : (TestFixtureData)fixture.Ignore(External.Reason);
        }
    }
}
