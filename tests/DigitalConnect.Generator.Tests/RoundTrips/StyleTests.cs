namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Parameters are spelled in the style that the contract names (OpenAPI 3.0.3, "Style Values").</summary>
public class StyleTests() : KindTests("styles")
{
    private object Color => Client.Make("Color", ("R", 100L), ("G", 200L));

    [Test]
    public async Task In_a_path()
    {
        var (texts, numbers) = (new List<string> { "a/b", "c" }, new List<long> { 3, 4 });
        var sent = await SendAsync("GetPath", texts, texts, numbers, numbers, numbers, numbers, "x y", Color, Color, Color, Color);
        Assert.That(string.Join('\n', sent.Target.Split('/')[2..]), Is.EqualTo("""
            a%2Fb,c
            a%2Fb,c
            .3,4
            .3.4
            ;matrix=3,4
            ;matrixExploded=3;matrixExploded=4
            ;one=x%20y
            R,100,G,200
            R=100,G=200
            .R=100.G=200
            ;matrixObject=R,100,G,200
            """));
    }

    [Test]
    public async Task As_the_whole_query_of_OpenAPI_3_2()
    {
        var filter = Client.Make("Filter", ("Name", "n&m"), ("Color", Color), ("Ids", new List<long> { 1, 2 }));
        var sent = await SendAsync("GetWholeQuery", filter);
        Assert.That(string.Join('\n', sent.Query.Split('&')), Is.EqualTo("""
            name=n%26m
            color=%7B%22R%22%3A100%2C%22G%22%3A200%7D
            ids=1
            ids=2
            """));
        Assert.That((await SendAsync("GetQueryOfAnyNames", new Dictionary<string, string> { ["a b"] = "c&d" })).Query, Is.EqualTo("a%20b=c%26d"));
    }

    [Test]
    public async Task In_a_query()
    {
        var texts = new List<string> { "a,b", "c d" };
        var filter = Client.Make("Filter", ("Name", "n&m"), ("Color", Color), ("Ids", new List<long> { 1, 2 }));
        var map = new Dictionary<string, string> { ["k"] = "v" };
        var either = Client.Make("Either", ("Integer", 5L));
        var sent = await SendAsync("GetQuery", texts, texts, texts, texts, Color, Color, filter, map, filter, either);
        Assert.That(string.Join('\n', sent.Query.Split('&')), Is.EqualTo("""
            exploded=a%2Cb
            exploded=c%20d
            joined=a%2Cb,c%20d
            spaced=a%2Cb%20c%20d
            piped=a%2Cb%7Cc%20d
            R=100
            G=200
            whole=R,100,G,200
            deep%5Bname%5D=n%26m
            deep%5Bcolor%5D%5BR%5D=100
            deep%5Bcolor%5D%5BG%5D=200
            deep%5Bids%5D=1
            deep%5Bids%5D=2
            map%5Bk%5D=v
            json=%7B%22name%22%3A%22n%26m%22%2C%22color%22%3A%7B%22R%22%3A100%2C%22G%22%3A200%7D%2C%22ids%22%3A%5B1%2C2%5D%7D
            either=5
            """));
    }

    [Test]
    public async Task In_headers_and_cookies()
    {
        var sent = await SendAsync("GetHeaders", new List<string> { "a", "b" }, Color, Color, "de", "0", "s 1;", "dark");
        Assert.That(sent.Header("X-List"), Is.EqualTo("a,b"));
        Assert.That(sent.Header("X-Object"), Is.EqualTo("R=100,G=200"));
        Assert.That(sent.Header("X-Json"), Is.EqualTo("""{"R":100,"G":200}"""));
        Assert.That(sent.Header("Content-Language"), Is.EqualTo("de"));
        Assert.That(sent.Header("Expires"), Is.EqualTo("0"));
        Assert.That(sent.Header("Cookie"), Is.EqualTo("session=s%201%3B; theme=dark"));
    }

    [Test]
    public async Task An_operation_without_a_name_has_that_of_its_path() =>
        Assert.That((await SendAsync("Things")).Target, Is.EqualTo("/unnamed/things"));

    [Test]
    public async Task What_is_not_given_is_not_sent() => Assert.That((await SendAsync("GetQuery")).Target, Is.EqualTo("/query"));

    [Test]
    public async Task A_style_in_the_braces_of_a_path_is_no_part_of_the_name() =>
        Assert.That((await SendAsync("GetTemplate", "json", "k")).Target, Is.EqualTo("/template/.json/;key=k"));
}
