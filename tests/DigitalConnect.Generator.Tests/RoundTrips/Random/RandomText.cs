using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>Texts and names, mostly such as nobody expects.</summary>
internal static class RandomText
{
    private static readonly string[] Names =
    [
        "id", "user_name", "user-name", "userName", "UserName", "ids", "ids[]", "filter[name]", "filter.name", "class", "string", "String",
        "System", "Task", "Object", "Exception", "Uri", "HttpMethod", "Regex", "Package", "PackageJson", "UnknownMembers", "Equals",
        "ToString", "getType", "value", "Value", "unknown", "reader", "writer", "name", "json", "violations", "query", "address", "call",
        "cancellationToken", "httpRequest", "body", "IsKnown", "Missing", "Check", "Write", "Format", "TryRead", "CollectNames",
        "WriteForm", "IDictionary", "JsonMember", "ContractLimits", "StatusCode", "Item", "await", "var", "record", "field", "required",
        "global", "_", "__", "a__b", "0", "1st", "-1", "+1", "@id", "#", "$", "~", "a b", "a\"b", "a\\b", "a\nb", "a\u2028b", "a{b}", "{",
        "}", "*/", "//", "/", "<b>", "&amp;", "é", "É", "日本", "😀", "\u0001", "ſ", "ß", "İd", "", "DERIVED1", "Derived",
    ];

    private static readonly string[] TypeNames =
    [
        "Package", "PackageJson", "String", "System", "Task", "Object", "Exception", "Uri", "HttpMethod", "HttpClient", "Regex",
        "Http.Method", "A.B", "a-b", "a_b", "aB", "AB", "1st", "_", "Value", "Unknown", "Format", "Check", "Write", "TryRead", "IsNamed",
        "Missing", "CollectNames", "CaseClient", "ICaseClient", "Generated", "DigitalConnect", "Newtonsoft", "JsonMember",
        "ContractViolations", "ApiRequest", "IReadOnlyList", "List", "Dictionary", "CancellationToken", "Stream", "Guid", "DateOnly",
        "TimeSpan", "BigInteger", "GeneratedCode", "Obsolete", "EnumMember", "class", "record", "IJsonCodec", "JsonNames", "JsonReader",
        "JsonWriter", "NoContent", "FileContent", "ApiCallException", "DriftKind", "StringJson", "ListJson", "Int64Json", "PathSegment",
        "QueryText", "ReadOnlySpan", "MaybeNullWhen", "JsonProperty", "JsonConverter", "CodecConverter", "IDictionary", "ObjectText",
        "UrlEncodedForm", "Response", "Body",
    ];

    private static readonly Gen<string> Character = Gen.OneOf(
            Gen.Choose(' ', '~'), Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xD7FF), Gen.Choose(0xE000, 0xFFFF), Gen.Choose(0x10000, 0x10FFFF))
        .Select(char.ConvertFromUtf32);

    /// <summary>Any text that is well-formed Unicode.</summary>
    public static Gen<string> Any { get; } = Of(Character, 0, 12);

    /// <summary>Text without control characters, as a path can hold.</summary>
    public static Gen<string> Visible { get; } = Of(Character.Where(character => !char.IsControl(character, 0)), 1, 8).Where(text =>
        text is not ("." or ".."));

    /// <summary>Letters and digits.</summary>
    public static Gen<string> Plain { get; } = Of(Gen.Elements("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".Select(one =>
        one.ToString())), 1, 8);

    /// <summary>What a header can hold.</summary>
    public static Gen<string> Header { get; } = Of(Gen.Choose('!', '~').Select(code => ((char)code).ToString()), 1, 8);

    /// <summary>A description.</summary>
    public static Gen<string> Words { get; } = Gen.OneOf(
        Any, Gen.Elements("A <b> & \"c\".", "*/ // # \u2028 \u2029 \u0085 next", "line\r\nline\n\n  paragraph",
        "global::System {0} {{ {% x %}",
            "]]> --> \\\" \\u0022", "{{ type }}"));

    /// <summary>The name of a member or a parameter.</summary>
    public static Gen<string> Name { get; } = Gen.Frequency((5, Gen.Elements(Names)), (1, Any), (1, Plain));

    /// <summary>The name of a schema: OpenAPI allows letters, digits, dots, hyphens and underscores.</summary>
    public static Gen<string> TypeName { get; } = Gen.Frequency((5, Gen.Elements(TypeNames)), (1, Plain));

    /// <summary>The name of a header or a cookie: a token.</summary>
    public static Gen<string> Token { get; } = Gen.Frequency(
        (3, Gen.Elements("X-Id", "ids", "class", "X-Request-Id", "user_name", "Content-Language", "Expires", "x.y", "Value", "call",
        "If-Match")),
        (1, Plain.Select(text => "X-" + text)));

    public static Gen<string> Of(Gen<string> character, int least, int most) =>
        from length in Gen.Choose(least, most)
        from characters in character.ArrayOf(length)
        select string.Concat(characters);

    /// <summary>Several of something, none twice.</summary>
    public static Gen<IReadOnlyList<string>> Distinct(Gen<string> one, int least, int most) =>
        from count in Gen.Choose(least, most)
        from some in one.ArrayOf(count * 4)
        select (IReadOnlyList<string>)[.. some.Distinct(StringComparer.Ordinal).Take(count)];
}
