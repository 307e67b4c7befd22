using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Tests.Documents.Loading;

/// <summary>The parser for common YAML reads what the parser of all of YAML reads, with the same places, or leaves it to that one.</summary>
internal sealed class YamlAgreementTests
{
    private const string Whole =
        """
        # A comment
        openapi: 3.0.0 # another
        info: { title: "T\tä \"x\" \u00e9", version: '1''s', more: [1, -2.5e3, null, ~, true, http://a/b?c=d#e, [], {}] }
        empty:
        "quoted key": plain text
        'apart': x
        long: this goes on
          in another line

          and after an empty one
        quoted: "this goes on
          in another   
          
          line \
          joined"
        single: 'this
          goes on'
        literal: |
          one
            two

          three
        folded: >-
          one
          two

            more

          three
        kept: |+
          text

        indented: |2
            two more
        list:
        - a
        - b: 1
          c:
          - d
          -   - deep
              - e
        - "f"
        - {g: h, i: }
        - [ j,
            k ]
        paths:
          /a/{id}:
            get:
              description: >
                folded # no comment
              parameters:
                - name: id
                  in: path
                -
                  name: other

        """;

    private static IEnumerable<string> Values() =>
    [
        "a", "- a", "a b", "a: b", "a:b", "'a", "\"a", "a #b", "a#b", "#a", "|", ">", "|-", ">+", "|1", "[a", "[a]", "[a, b: c]", "{a}",
        "{a: b, c: d}",
        "{a: b", "*a", "&a b", "!t a", "? a", "-", "- - a", "a\n    b", "a\n\n    b", "a\n  b", "'a\n  b'", "\"a\n    b\"", "\"\\x41\"", "\"\\q\"",
        "\"\\ud83d\\ude00\"", "|\n    a\n   b", "|\n\n    a", "|\n      \n    a", ">\n    a\n     b\n    c", ">\n    a\n\n\n    b", "|\n  a",
        "\ta", "a\t",
        "%a", "@a", "`a", "---", "...", "null", "0x1F", "1_000", ".5", "+1", "-", "''", "\"\"", "[]", "{}", "[ ]", "[,]", "[a,]", "a\n    # b\n    c",
        "{'a':b}", "{\"a\":1}", "<<", "a\r\n    b", "é", "\u2028", "a: |\n        b", "{a: {b: [c, {d: e}]}}", "[a\n    b]", "a]", "a, b", "}",
    ];

    [Test]
    public void A_document_of_every_style_is_read_alike() => Agree(Whole, mustRead: true);

    [Test]
    public void A_document_that_was_changed_anywhere_is_read_alike(
        [Values('"', '\'', '{', ']', ':', ',', '#', '-', '|', ' ', '\t', '\n', 'x')] char stray)
    {
        for (var at = 0; at < Whole.Length; at++)
            Agree(Whole.Insert(at, stray.ToString()), mustRead: false);
    }

    [Test]
    public void A_document_that_was_cut_anywhere_is_read_alike()
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            Agree(Whole[..at], mustRead: false);
            Agree(Whole.Remove(at, 1), mustRead: false);
        }
    }

    [Test]
    public void A_value_is_read_alike_wherever_it_stands([ValueSource(nameof(Values))] string value)
    {
        Agree($"k: {value}\n", mustRead: false);
        Agree($"k: {value}", mustRead: false);
        Agree($"k:\n  {value}\nl: m\n", mustRead: false);
        Agree($"- {value}\n- n\n", mustRead: false);
        Agree($"k:\n- {value}\nl: m\n", mustRead: false);
        Agree($"k: [{value}, z]\n", mustRead: false);
        Agree($"{value}: v\n", mustRead: false);
    }

    [Test]
    public void The_contracts_of_this_project_are_common_YAML()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "spec"), "*.yaml", SearchOption.AllDirectories))
            Agree(File.ReadAllText(file), mustRead: true);
    }

    private static void Agree(string text, bool mustRead)
    {
        var common = CommonYamlParser.TryParse("c.yaml", text, CancellationToken.None);
        if (common is null)
        {
            Assert.That(mustRead, Is.False, "it is left to the parser of all of YAML");
            return;
        }

        var all = Parse(text);
        if (all is not null)
            Assert.That(Describe(common.Root).Zip(Describe(all.Root)).Where(pair => pair.First != pair.Second), Is.Empty);
        else if (!IsLenient(text))
            Assert.Fail($"It reads what is no YAML:\n{text}");
    }

    private static ParsedFile? Parse(string text)
    {
        try
        {
            return YamlFileParser.ParseOnce("c.yaml", text, CancellationToken.None);
        }
        catch (ContractLoadException)
        {
            return null;
        }
    }

    // Most parsers read quoted texts whose lines are indented by too little; the parser of all of YAML does not.
    private static bool IsLenient(string text) => text.Contains('"', StringComparison.Ordinal) || text.Contains('\'', StringComparison.Ordinal);

    private static IEnumerable<string> Describe(DocumentNode node)
    {
        var place = $"{node.Line}:{node.Column} {node.Pointer}";
        return node switch
        {
            ScalarNode scalar => [$"{place} {scalar.Kind} '{scalar.Value}'"],
            MappingNode mapping => [$"{place} mapping", .. mapping.Entries.SelectMany(entry => Describe(entry.Value))],
            SequenceNode sequence => [$"{place} sequence", .. sequence.Items.SelectMany(Describe)],
            _ => throw new InvalidOperationException(),
        };
    }
}
