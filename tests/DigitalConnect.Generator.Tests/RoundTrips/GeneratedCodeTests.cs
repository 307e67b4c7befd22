using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Generated code reads as if it were written by hand: the code of all documents here, of the contracts and of the specimen.</summary>
public partial class GeneratedCodeTests
{
    private const int Widest = 150;

    private static IEnumerable<(string Place, string Text)> Lines => OwnDocuments.Code.SelectMany(
        document => document.Value.Split('\n').Select((line, index) => ($"{document.Key}({index + 1})", line)));

    [Test]
    public void No_using_is_unused() => Assert.That(OwnDocuments.Compilation.UnusedUsings, Is.Empty);

    [Test]
    public void Everything_public_is_documented() => Assert.That(OwnDocuments.Compilation.Undocumented, Is.Empty);

    [Test]
    public void No_line_is_wider_than_a_screen_unless_it_is_one_text() =>
        Assert.That(Lines.Where(line => line.Text.Length > Widest && !LongText().IsMatch(line.Text)), Is.Empty);

    [Test]
    public void No_line_ends_with_a_blank() => Assert.That(Lines.Where(line => line.Text.EndsWith(' ')), Is.Empty);

    [Test]
    public void No_two_lines_are_empty_and_each_file_ends_with_one_line_feed() => Assert.That(
        OwnDocuments.Code.Where(document => document.Value.Contains("\n\n\n", StringComparison.Ordinal) || !FileEnd().IsMatch(document.Value))
            .Select(document => document.Key), Is.Empty);

    [Test]
    public void Every_public_type_says_what_generated_it()
    {
        foreach (var (document, code) in OwnDocuments.Code)
            Assert.That(PublicType().Count(code), Is.EqualTo(code.Split("[GeneratedCode(\"DigitalConnect.Generator\"").Length - 1), document);
    }

    [TestCase("digital-connect")]
    [TestCase("attachments")]
    [TestCase("specimen")]
    public void Names_are_short_where_nothing_else_has_them(string document) =>
        Assert.That(
            OwnDocuments.Code[document].Split('\n')
                .Where(line => line.Contains("global::", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal)),
            Is.Empty);

    [TestCase("SendMessageRequest", "Write", TestName = "What is only sent has a writer")]
    [TestCase("MessageCreated", "CollectNames TryRead", TestName = "What is only received has a reader")]
    public void A_codec_does_what_an_operation_needs(string type, string methods)
    {
        var codec = OwnDocuments.Client("digital-connect").Type(type + "Json");
        var names = codec.GetMethods().Where(method => method.DeclaringType == codec && method.Name is "Write" or "TryRead" or "CollectNames")
            .Select(method => method.Name).Order(StringComparer.Ordinal);
        Assert.That(string.Join(' ', names), Is.EqualTo(methods));
    }

    [Test]
    public void A_member_that_is_a_reference_has_the_words_of_its_schema_and_a_204_those_of_the_contract()
    {
        var code = OwnDocuments.Code["digital-connect"];
        Assert.That(code, Does.Contain("/// <summary>The person whom the agent talks to.</summary>\n    [JsonProperty(\"contact_person\")]"));
        Assert.That(code, Does.Contain("204: The conversation has ended."));
    }

    // A string can't be broken, and neither can the words of an attribute.
    [GeneratedRegex("\"[^\"]{60,}|^ +var address = |///")]
    private static partial Regex LongText();

    [GeneratedRegex(@"^public (sealed )?(partial )?(class|interface|enum) ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\S\n\z")]
    private static partial Regex FileEnd();
}
