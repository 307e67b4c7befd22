using System.Text;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>A contract of Swagger 2.0 says the same in other words.</summary>
public class SwaggerTests() : KindTests("swagger")
{
    [Test]
    public async Task Collections_are_spelled_in_their_format()
    {
        Server.Answer = _ => """{"kind":"thing"}""";
        var list = new List<string> { "a", "b c" };
        var sent = await SendAsync("GetThing", "1", list, list, list, list, list, list, 10L);
        Assert.That(sent.Target, Is.EqualTo(
            "/things/1?csv=a,b%20c&usual=a,b%20c&ssv=a%20b%20c&tsv=a%09b%20c&pipes=a%7Cb%20c&multi=a&multi=b%20c&limit=10"));
    }

    [Test]
    public Task The_limit_of_a_shared_parameter_is_checked() => Assert.ThatAsync(
        () => SendAsync("GetThing", "1", null, null, null, null, null, null, 11L), Throws.ArgumentException.With.Message.Contains("limit"));

    [Test]
    public async Task The_value_of_the_discriminator_is_the_name_of_the_schema()
    {
        Server.Answer = _ => """{"kind":"Box","label":null,"size":1.5}""";
        var box = (await Client.CallAsync(Server.Address, "GetThing", "1"))!;
        Assert.That(box.GetType().Name, Is.EqualTo("Box"));
        Assert.That(box.GetType().GetProperty("Size")!.GetValue(box), Is.EqualTo(1.5));
    }

    [Test]
    public async Task What_an_operation_produces_goes_before_what_all_do()
    {
        Server.Answer = _ => "plain, not JSON";
        Assert.That(await Client.CallAsync(Server.Address, "PutThing", "1", Client.Make("Thing", ("Kind", "x"))), Is.EqualTo("plain, not JSON"));
        Assert.That(Server.Last.Header("Accept"), Is.EqualTo("text/plain"));
    }

    [Test]
    public async Task A_form_is_sent_as_a_form()
    {
        var list = new List<string> { "a", "b" };
        var form = Client.Make("PostThingForm", ("Name", "nn"), ("Tags", list), ("Each", list),
            ("Kind", Enum.ToObject(Client.Type("PostThingFormKind"), 1)));
        Assert.That((await SendAsync("PostThing", "1", form)).Text, Is.EqualTo("name=nn&tags=a%2Cb&each=a&each=b&kind=small"));
    }

    [Test]
    public async Task A_file_is_a_part_of_a_multipart_form_and_a_response_is_a_stream()
    {
        var file = new Runtime.FileContent(new MemoryStream(Encoding.UTF8.GetBytes("bytes")), "a.txt");
        var sent = await SendAsync("PostFile", Client.Make("PostFileForm", ("File", file), ("Note", "n")));
        Assert.That(sent.Text, Does.Contain("name=\"file\"; filename=\"a.txt\"").And.Contain("bytes").And.Contain("name=\"note\""));
        Server.Answer = _ => "the file";
        await using var result = (Stream)(await Client.CallAsync(Server.Address, "GetFile"))!;
        Assert.That(await new StreamReader(result).ReadToEndAsync(), Is.EqualTo("the file"));
    }
}
