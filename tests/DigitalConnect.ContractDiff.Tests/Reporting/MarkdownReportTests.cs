using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class MarkdownReportTests
{
    private const int LargestComment = 65_536;

    [Test]
    public void What_may_break_is_a_table_and_the_rest_is_folded()
    {
        var markdown = new MarkdownReport().Render(Samples.Verdict("major", Samples.Required, Samples.TagAdded));

        const string where = "`spec/api.yaml:74:11`<br>`POST /messages`<br>`PUT /messages/{id}`";
        const string client = "`DigitalConnect.Attachment.Size`: became required (breaking)";
        const string verdict = "**Breaking, on the wire and for users of the generated client. Suggested version bump: major.**";
        Assert.That(markdown, Is.EqualTo(
            $"""
            ### Contract change

            {verdict} 1 error, 1 client break, 0 warnings, 1 info.

            | severity | change | where | generated client |
            |---|---|---|---|
            | error | the request property 'size' became required<br>`request-property-became-required` | {where} | {client} |

            <details><summary>1 not breaking</summary>

            | severity | change | where | generated client |
            |---|---|---|---|
            | info | the tag 'Messages' was added<br>`api-tag-added` | `spec/api.yaml:30:11`<br>`GET /messages` |  |

            </details>

            """));
    }

    [Test]
    public void What_a_document_says_stays_text()
    {
        var markdown = new MarkdownReport().Render(Samples.Verdict("major", Samples.Hostile));

        var row = markdown.Split('\n').Single(line => line.StartsWith("| error", StringComparison.Ordinal));
        Assert.That(row, Is.EqualTo(
            @"| error | 100% of \| &lt;script&gt;alert('x')&lt;/script&gt; ::error::@<!-- -->everyone see #<!-- -->1 \[link\](javascript:x) "
            + @"\`code\`<br>`api-tag-removed` "
            + @"| `a,b:c d.yaml:1:2`<br>`GET /<script>alert(1)</script>` | `A<B>`: became \| ""C"" |"));
    }

    [TestCase("a`b", "`` a`b ``")]
    [TestCase("``", "``` `` ```")]
    [TestCase("a|b", @"<code>a\|b</code>")]
    [TestCase(@"a\|b", @"<code>a\\\|b</code>")]
    public void Code_holds_any_text(string text, string code) => Assert.That(MarkdownText.Code(text), Is.EqualTo(code));

    [Test]
    public void A_thousand_findings_still_fit_into_a_comment()
    {
        var findings = Enumerable.Range(0, 1_000).Select(number => Samples.Required with { Pointer = $"#/{number}" });

        var markdown = new MarkdownReport().Render(Samples.Verdict("major", [.. findings]));

        Assert.That(markdown, Has.Length.LessThan(LargestComment).And.Contains(" more; contract-diff lists them all."));
    }

    [Test]
    public void A_component_that_reaches_many_operations_names_the_first_few()
    {
        var finding = Samples.Required with { Operations = [.. Enumerable.Range(0, 10).Select(number => $"GET /{number}")] };

        var markdown = new MarkdownReport().Render(Samples.Verdict("major", finding));

        Assert.That(markdown, Does.Contain("`GET /2`<br>`and 7 more operations`").And.Not.Contain("GET /3"));
    }
}
