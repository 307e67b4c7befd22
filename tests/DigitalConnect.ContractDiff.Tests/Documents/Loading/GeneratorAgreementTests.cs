using System.Globalization;
using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Tests.Documents.Loading;

/// <summary>A document means the same to contract-diff as to the generator, which reads it with parsers of its own.</summary>
internal sealed class GeneratorAgreementTests
{
    private static readonly string[] Scalars =
    [
        "", "~", "null", "Null", "NULL", "nULL", "Nil", "true", "True", "TRUE", "tRUE", "false", "False", "yes", "Yes", "no", "on", "off",
        "y", "n", "0", "-0", "+1", "12", "-12", "012", "0o14", "0x1F", "0b11", "1_000", "1.5", "-1.5", "1.", ".5", "-.5", ".", "1e3",
        "1E+3", "1.5e-3", "1e", "e3", "1.2.3", "3.0.3", "1:30", "190:20:30", ".inf", "-.Inf", ".nan", "1e400",
        "123456789012345678901234567890", "0.1234567890123456789", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43",
        "12:30:00", "text", "two words", "a#b", "a: 'b'", "http://a/b?c=d", "'it''s'", "'12'", "'true'", "'null'", "''",
        "'two\n      lines'", "\"12\"", "\"\"", "\"\\u00e9\\t\\x41\\n\"", "\"a \\\n      b\"", "\"\\ud83d\\ude00\"", "é", "😀", "a\u2028b",
        "'a\u2029b'", "\"a\u0085b\"", "|\n    one\n\n    two", ">\n    one\n    two\n\n    three", "|-\n    one", "|+\n    one\n\n",
        ">-\n    one", "|2\n      one", "|\n      \n    one", "one\n    two", "one\n\n    two", "!!str 12", "!!int '12'", "!!float 1",
        "! 12", "!custom 12", "!!binary aGk=", "&a 12", "&a text", "[]", "{}", "[1, a, true, ~]", "{a: 1, b: yes, 'c': 2001-01-01}",
        "[a, [b, {c: d}]]", "<<", "=", "-1 # a comment", "'12' # one",
    ];

    private static readonly string[] Documents =
    [
        "a: &a { b: 1, c: 2 }\nd: { <<: *a, c: 3 }\n",
        "a: &a { b: 1 }\nc: &c { b: 2, d: 3 }\ne:\n  f: 0\n  <<: [*a, *c]\n",
        "a: &a { b: 1 }\nc:\n  <<: *a\n  b: 2\n",
        "a: &a [1, two]\nb: *a\nc: &c three\nd: *c\n",
        "a: { '<<': { b: 1 } }\n",
        "&a a: 1\nb: *a\n",
        "a: &a k\nb: { *a : 1 }\n",
        "12: a\ntrue: b\nnull: c\n1.5: d\n'e': f\n\"g\": h\n2001-12-14: i\n",
        "? a\n: b\n",
        "a:\n- b\n-   - c\n    - d\n- e: f\n  g: h\n-\n  i\n",
        "# first\n---\na: 1 # one\n\n# last\n",
        "%YAML 1.2\n---\na: 012\n",
        "\ufeffa: 1\n",
        "a: 1\r\nb:\r\n  - c\r\n  - |\r\n    d\r\n    e\r\n",
        "{\n  \"a\": [1, 1.5, -2e3, 1E2, 1.0, true, false, null, \"\", \"\\u00e9\\n\\/\", {}, []],\n  \"b\": 12345678901234567890123\n}\n",
        "{ \"a\": { \"<<\": { \"b\": 1 } }, \"12\": 1 }",
        "{ a: 1, b: [yes, 'no'] }",
    ];

    private static readonly string[] Refused =
    [
        "a: 1\na: 2\n", "a: 1\n'a': 2\n", "{ \"a\": 1, \"a\": 2 }", "a: { b: 1, b: 2 }\n", "a: *b\n", "a: &a { b: *a }\n",
        "a: 1\n---\nb: 2\n", "[a]: 1\n", "{a: b}: 1\n", "a: [1\n", "a: 'b\n", "a: b: c\n", "a:\n\tb: 1\n", "", "  \n", "# nothing\n",
    ];

    [Test]
    public void A_scalar_is_read_alike_wherever_it_stands([ValueSource(nameof(Scalars))] string scalar)
    {
        Agree($"k: {scalar}\nl: 1\n");
        Agree($"k:\n  - {scalar}\n  - 1\n");
        Agree($"k:\n  {scalar}\nl: 1\n");
    }

    [Test]
    public void A_document_is_read_alike([ValueSource(nameof(Documents))] string text) => Agree(text);

    [Test]
    public void What_both_refuse_is_the_same([ValueSource(nameof(Refused))] string text)
    {
        Assert.That(ReadByGenerator(text), Is.Null, "The generator reads it.");
        Assert.That(ReadByDiff(text), Is.Null, "contract-diff reads it.");
    }

    private static void Agree(string text)
    {
        var (expected, found) = (ReadByGenerator(text), ReadByDiff(text));
        Assert.That(found, Is.EqualTo(expected), text);
    }

    private static string? ReadByGenerator(string text)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid()}.yaml");
        File.WriteAllText(file, text);
        try
        {
            return Describe(ContractFiles.Open(file).Root);
        }
        catch (ContractException)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? ReadByDiff(string text)
    {
        try
        {
            var parsed = FileParser.Parse("c.yaml", Encoding.UTF8.GetBytes(text), CancellationToken.None);
            return parsed.Faults.Count == 0 ? Describe(parsed.Root) : null;
        }
        catch (ContractLoadException)
        {
            return null;
        }
    }

    // Both make nodes of the same model.
    private static string Describe(ContractNode node) => node.Kind switch
    {
        NodeKind.Object => $"{{{string.Join(", ", node.Members.Select(member => $"'{member.Name}': {Describe(member.Value)}"))}}}",
        NodeKind.Array => $"[{string.Join(", ", node.Elements.Select(Describe))}]",
        NodeKind.Null => "null",
        NodeKind.Boolean => node.AsText!.ToUpperInvariant(),
        NodeKind.Number => Number(node.AsText!),
        _ => $"'{node.AsText}'",
    };

    // 1.0 in JSON is 1 to the generator: it is the value that counts.
    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture) : text;
}
