using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Runtime.Tests.Json;

/// <summary>Documents that are JSON, that nearly are, and that were damaged.</summary>
internal static class AnyDocument
{
    private static readonly string[] Texts =
        ["", "plain", "\u00e9\ud83d\ude00", "a\\nb", "\\u00e9", "\\ud83d", "\\ud83d\\ude00", "\\/", "\\q", "tab\there", "line\r\nbreak", "\0",
        "\u007f", "\ufffd", "\u2028", "2022-01-01T08:00:00.000Z", "/Date(1)/", "7"];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-0", "7", "-7", "007", "010", "08", "123456789012345678", "1234567890123456789", "99999999999999999999",
        "1.10", "1e3", "1E400", "-1.5e-9", "0x1F", "NaN", "-Infinity", "undefined", "'single'", "tru", "nulll", "1 2", ".5", "5.", "+1",
        "new Date(1)", "/* comment */ 1", ""];

    private static readonly string[] Names =
        ["name", "id", "kind", "weight", "count", "tags", "parts", "parent", "labels", "created_at", "unknown", "a.b", "", "\u00e9", "\\u006eame"];

    private static readonly string[] Spaces = ["", "", "", "", " ", "\n", "\r\n\t", "\u00a0", "//\n"];

    private static readonly string[] Damages = ["\"", "\\", "{", "}", "[", "]", ",", ":", "\0", "\u20ac", "0", "x", " "];

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (3, Gen.Elements(Scalars)),
        (3, Gen.Elements(Texts).Select(text => $"\"{text}\"")),
        (2, Gen.Choose(0, int.MaxValue).Select(number => $"{number}")));

    /// <summary>Any of them.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Arb.From(
        from document in Gen.Sized(size => Value(Math.Min(size, 5)))
        from start in Gen.Elements(Spaces)
        from end in Gen.Elements("", "", "", " ", "\n", "}", "1")
        from damaged in Gen.Frequency((2, Gen.Constant(document)), (1, Damaged(document)))
        select start + damaged + end);

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((1, Scalar), (3, Members(depth)), (2, Elements(depth)));

    private static Gen<string> Members(int depth) =>
        from members in (from name in Gen.Elements(Names)
                         from space in Gen.Elements(Spaces)
                         from value in Value(depth - 1)
                         select $"{space}\"{name}\"{space}:{space}{value}{space}").ListOf()
        select $"{{{string.Join(',', members.Take(6))}}}";

    private static Gen<string> Elements(int depth) =>
        from elements in (from space in Gen.Elements(Spaces) from value in Value(depth - 1) select space + value + space).ListOf()
        select $"[{string.Join(',', elements.Take(5))}]";

    private static Gen<string> Damaged(string document) =>
        from at in Gen.Choose(0, document.Length)
        from length in Gen.Choose(0, Math.Min(2, document.Length - at))
        from damage in Gen.Elements(Damages)
        from isCut in Gen.Elements(true, false)
        select isCut ? document[..at] : document[..at] + damage + document[(at + length)..];
}
