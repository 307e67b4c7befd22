namespace DigitalConnect.Relay.Tests.Databases;

/// <summary>The databases that the relay can stand on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
