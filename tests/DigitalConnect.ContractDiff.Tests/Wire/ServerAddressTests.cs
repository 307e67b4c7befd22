namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A request goes to an address; what breaks it is that none of the old addresses is left.</summary>
internal sealed class ServerAddressTests
{
    private const string Region = "{ url: 'https://{region}.a.com', variables: { region: { default: eu, enum: [ eu, us ] } } }";

    [TestCase("{ url: 'https://a.com/v1' }", "{ url: 'https://a.com/v2' }")]
    [TestCase("{ url: 'https://a.com/v1' }", "{ url: 'https://b.com/v1' }")]
    [TestCase("{ url: 'http://a.com' }", "{ url: 'https://a.com' }")]
    [TestCase("{ url: /v1 }", "{ url: /v2 }")]
    [TestCase("{ url: 'https://a.com' }, { url: 'https://b.com' }", "{ url: 'https://c.com' }")]
    [TestCase("{ url: 'https://ap.a.com' }", Region)]
    public Task Servers_none_of_which_is_left_break(string before, string after) =>
        VerdictCases.GiveAsync((With(before), With(after), "error: all-servers-removed, info: server-added"));

    [TestCase("{ url: 'https://a.com' }, { url: 'https://b.com' }", "{ url: 'https://a.com' }", "warning: server-removed")]
    [TestCase("{ url: 'https://a.com' }", "{ url: 'https://a.com' }, { url: 'https://b.com' }", "info: server-added")]
    [TestCase("{ url: 'https://eu.a.com' }", Region, "info: server-added")]
    [TestCase(Region, "{ url: 'https://eu.a.com' }, { url: 'https://us.a.com' }", "")]
    [TestCase(Region, "{ url: 'https://eu.a.com' }", "warning: server-removed")]
    [TestCase("{ url: /v1 }", "{ url: 'https://a.com/v1' }", "info: server-added, warning: server-removed")]
    [TestCase("{ url: 'https://a.com/v1' }", "{ url: '{base}/v1', variables: { base: { default: 'https://b.com' } } }", "info: server-added")]
    [TestCase("{ url: 'http://localhost:8080' }", "{ url: 'https://a.com' }", "info: server-added, warning: server-removed")]
    [TestCase("{ url: 'https://a.com' }", "", "warning: server-removed")]
    [TestCase("", "{ url: 'https://a.com' }", "info: server-added")]
    public Task Servers_one_of_which_may_be_left_do_not(string before, string after, string expected) =>
        VerdictCases.GiveAsync((With(before), With(after), expected));

    [Test]
    public Task A_variable_none_of_whose_values_is_left_breaks() => VerdictCases.GiveAsync((
        With(Region),
        With("{ url: 'https://{region}.a.com', variables: { region: { default: ap, enum: [ ap ] } } }"),
        "error: all-servers-removed, info: server-variable-value-added, warning: server-variable-default-changed, "
            + "warning: server-variable-value-removed"));

    [Test]
    public async Task Operations_of_a_path_break_with_the_servers_of_the_path()
    {
        const string Global = "\nservers: [ { url: https://a } ]\n";
        var verdict = await ContractPair.CompareAsync(Path("") + Global, Path("servers: [ { url: https://b } ], ") + Global);

        Assert.That(
            verdict.Changes.Where(change => change.Id == "all-servers-removed").Select(change => change.Operation), Is.EqualTo(["GET /orders"]));
    }

    [Test]
    public async Task The_message_has_the_addresses() => Assert.That(
        await VerdictCases.MessagesAsync(With(Region), With("{ url: 'https://b.com/' }")),
        Does.Contain("no server is left at an address of before: the addresses were https://eu.a.com, https://us.a.com and are https://b.com"));

    private static string With(string servers) => Path("") + $"\nservers: [ {servers} ]\n";

    private static string Path(string servers) => $$"""
        openapi: 3.1.0
        info: { title: Orders, version: 1.0.0 }
        paths: { /orders: { {{servers}}get: { responses: { '204': { description: Done } } } } }
        """;
}
