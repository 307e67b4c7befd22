using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>Makes parameters of every place and style.</summary>
internal static class RandomParameters
{
    /// <summary>What the members of an exploded object begin with, so that no other parameter is called like one.</summary>
    public const string Exploded = "exploded ";

    private static readonly Gen<RandomSchema> Literal = Gen.Elements(
        new RandomSchema("""{"type":"integer","format":"int64"}""", Gen.Elements("0", "-9223372036854775808", "42")),
        new RandomSchema("""{"type":"integer"}""", Gen.Elements("5000000000", "-1")),
        new RandomSchema("""{"type":"boolean"}""", Gen.Elements("true", "false")),
        new RandomSchema("""{"type":"integer","enum":[1,2,18446744073709551615]}""", Gen.Elements("1", "18446744073709551615")));

    private static readonly Gen<RandomSchema> Plain = Gen.OneOf(
        Gen.Constant(new RandomSchema("""{"type":"string"}""", RandomText.Plain.Select(RandomJson.Quote))),
        Gen.Constant(new RandomSchema("""{"type":"string","format":"uuid"}""", Gen.Elements("\"0f8fad5b-d9cb-469f-a165-70867728950e\""))),
        Gen.Constant(new RandomSchema("""{"type":"string","format":"date"}""", Gen.Elements("\"2024-02-29\"", "\"0001-01-01\""))),
        Gen.Constant(new RandomSchema("""{"type":"string","enum":["a","B","c-d"]}""", Gen.Elements("\"a\"", "\"c-d\""))));

    /// <summary>The parameters of an operation, no two of one place with the same name.</summary>
    public static Gen<IReadOnlyList<RandomParameter>> Several { get; } =
        from path in RandomText.Distinct(RandomText.Name.Where(IsPathName), 0, 2)
        from query in RandomText.Distinct(RandomText.Name.Where(name => name.Length > 0), 1, 4)
        from headers in RandomText.Distinct(RandomText.Token, 0, 2)
        from cookies in RandomText.Distinct(RandomText.Token, 0, 1)
        from all in Gen.CollectToList([.. path.Select(OfPath), .. OfQueries(query), .. headers.DistinctBy(name => name.ToUpperInvariant())
            .Select(OfHeader),
            .. cookies.Select(OfCookie)])
        select (IReadOnlyList<RandomParameter>)[.. all];

    private static bool IsPathName(string name) => name.Length > 0 && !name.AsSpan().ContainsAny('{', '}', '/') && !name.AsSpan().ContainsAny('?',
        '#');

    private static Gen<RandomParameter> OfPath(string name) =>
        from style in Gen.Elements("simple", "simple", "label", "matrix")
        from explodes in Gen.Elements(true, false)
        from parameter in Shaped(name, "path", style, explodes, style == "simple" ? Text(RandomText.Visible) : Plain, Plain, isObject: true)
        select parameter;

    private static IEnumerable<Gen<RandomParameter>> OfQueries(IReadOnlyList<string> names) => names.Select((name, index) =>
        from style in Gen.Elements("form", "form", "spaceDelimited", "pipeDelimited", "deepObject", "json")
        from explodes in Gen.Elements(true, false)
        from json in new RandomComponents(isOpenApi31: false).Schema(1)
        from members in Object(style == "form" && explodes ? Exploded : "", Text(RandomText.Visible))
        from parameter in style switch
        {
            "json" => Gen.Constant(new RandomParameter(name, "query", "form", true, ParameterShape.Json,
                json with { Values = json.Values.Where(value => value != "null") })),
            "deepObject" => Gen.Constant(new RandomParameter(name, "query", style, true, ParameterShape.Object, members)),
            "form" when index == 0 => Gen.Constant(new RandomParameter(name, "query", style, explodes, ParameterShape.Object, members)),
            "form" => Shaped(name, "query", style, explodes, Text(RandomText.Any), Text(RandomText.Visible), isObject: false),
            _ => Lists(name, "query", style, explodes: false, Plain),
        }
        select parameter);

    private static Gen<RandomParameter> OfHeader(string name) =>
        from explodes in Gen.Elements(true, false)
        from parameter in Shaped(name, "header", "simple", explodes, Text(RandomText.Header), Plain, isObject: true)
        select parameter;

    private static Gen<RandomParameter> OfCookie(string name) => Scalars(name, "cookie", "form", true, Text(RandomText.Any));

    private static Gen<RandomParameter> Shaped(string name, string place, string style, bool explodes, Gen<RandomSchema> text,
        Gen<RandomSchema> element,
        bool isObject) => Gen.Frequency(
            (3, Scalars(name, place, style, explodes, text)),
            (2, Lists(name, place, style, explodes, element)),
            (isObject ? 1 : 0, Object("", Plain).Select(schema => new RandomParameter(name, place, style, explodes, ParameterShape.Object, schema))));

    private static Gen<RandomParameter> Scalars(string name, string place, string style, bool explodes, Gen<RandomSchema> text) => Gen.OneOf(
        text.Select(schema => new RandomParameter(name, place, style, explodes, ParameterShape.Text, schema)),
        Plain.Select(schema => new RandomParameter(name, place, style, explodes, ParameterShape.Text, schema)),
        Literal.Select(schema => new RandomParameter(name, place, style, explodes, ParameterShape.Literal, schema)));

    private static Gen<RandomParameter> Lists(string name, string place, string style, bool explodes, Gen<RandomSchema> element) =>
        from isText in Gen.Elements(true, false)
        from one in isText ? element : Literal
        select new RandomParameter(name, place, style, explodes, isText ? ParameterShape.TextList : ParameterShape.LiteralList, new RandomSchema(
            $$"""{"type":"array","minItems":1,"items":{{one.Json}}}""",
            from count in Gen.Choose(1, 3) from elements in one.Values.ArrayOf(count) select RandomJson.Array(elements)));

    private static Gen<RandomSchema> Object(string prefix, Gen<RandomSchema> member) =>
        from names in RandomText.Distinct(RandomText.Plain.Select(name => prefix + name), 1, 3)
        from schemas in member.ArrayOf(names.Count)
        select new RandomSchema(
            RandomJson.Object(
                ("type", "\"object\""),
                ("required", RandomJson.Array([RandomJson.Quote(names[0])])),
                ("properties", RandomJson.Object(names.Zip(schemas, (name, schema) => (name, schema.Json))))),
            from values in Gen.CollectToArray(schemas, one => one.Values)
            from count in Gen.Choose(1, names.Count)
            select RandomJson.Object(names.Take(count).Zip(values)));

    private static Gen<RandomSchema> Text(Gen<string> texts) =>
        Gen.Constant(new RandomSchema("""{"type":"string"}""", texts.Select(RandomJson.Quote)));
}
