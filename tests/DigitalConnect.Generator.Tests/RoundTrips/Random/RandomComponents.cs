using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>Schemas that hold others: lists, maps, objects, and those that the document gives a name.</summary>
/// <param name="isOpenApi31">The version that the document is written in.</param>
/// <param name="named">The schemas that have a name.</param>
internal sealed class RandomComponents(bool isOpenApi31, params IReadOnlyList<(string Name, RandomSchema Schema)> named)
{
    // Names that mean nothing to anything that reads the document.
    private static readonly Gen<string> Member = RandomText.Name.Where(name => !name.StartsWith('$') && !name.StartsWith("x-",
        StringComparison.Ordinal));

    private static readonly Gen<string> AnyScalar = Gen.OneOf(
        Gen.Elements("true", "false", "0", "-9007199254740993", "18446744073709551616", "0.5", "1E+300", "1.2345678901234567E-20",
            "12345678901234567890.123456789"),
        RandomText.Any.Select(RandomJson.Quote));

    public static Gen<string> AnyValue { get; } = Gen.Frequency(
        (4, AnyScalar),
        (1, Gen.OneOf(AnyScalar, Gen.Constant("null")).ArrayOf().Select(all => RandomJson.Array(all))),
        (1, from names in RandomText.Distinct(RandomText.Any, 0, 3)
            from values in Gen.OneOf(AnyScalar, Gen.Constant("null")).ArrayOf(names.Count)
            select RandomJson.Object(names.Zip(values))));

    public IReadOnlyList<(string Name, RandomSchema Schema)> Named { get; } = named;

    /// <summary>Any schema, no deeper than a number of levels.</summary>
    public Gen<RandomSchema> Schema(int depth)
    {
        var scalar = RandomScalars.Any;
        var named = Named.Count == 0 ? scalar : Gen.Elements(Named.Select(one => Reference(one.Name, one.Schema)));
        var any = Gen.Constant(new RandomSchema("{}", Gen.Frequency((5, AnyValue), (1, Gen.Constant("null")))));
        if (depth == 0)
            return Gen.Frequency((5, scalar), (3, named), (1, any));

        var element = Gen.Frequency((4, Schema(depth - 1)), (1, Schema(depth - 1).Select(one => one.OrNull(isOpenApi31))));
        return Gen.Frequency((6, scalar), (4, named), (1, any), (2, element.Select(List)), (2, element.Select(Map)), (1, Members(depth - 1, [])), (1,
            Alternatives()));
    }

    /// <summary>Makes a schema with a name, which later ones may refer to.</summary>
    public Gen<RandomSchema> Component() => Gen.Frequency(
        (6, Members(2, [])), (2, RandomScalars.Enumeration), (1, Schema(1).Select(List)), (1, Schema(1).Select(Map)), (1, Alternatives()), (1,
            RandomScalars.Any));

    /// <summary>The same with the schemas that have a name.</summary>
    public RandomComponents With(IReadOnlyList<(string Name, RandomSchema Schema)> named) => new(isOpenApi31, named);

    /// <summary>A schema, and one that is put together of it (<c>allOf</c>).</summary>
    public Gen<IReadOnlyList<(string, RandomSchema)>> Family(string name) =>
        from parent in Members(1, [])
        from child in Child(name, parent)
        select (IReadOnlyList<(string, RandomSchema)>)[(name, parent), (name + "_child", child)];

    /// <summary>Schemas, and the choice between them by a member of theirs (<c>discriminator</c>).</summary>
    public Gen<IReadOnlyList<(string, RandomSchema)>> Union(string name) =>
        from kinds in RandomText.Distinct(RandomText.Plain, 2, 3)
        from discriminator in RandomText.Plain
        from isMapped in Gen.Elements(true, false)
        from cases in Gen.CollectToList(kinds.Select(kind => Members(1, [(discriminator,
            new("""{"type":"string"}""", Gen.Constant($"\"{(isMapped ? kind : $"{name}_{kind}")}\"")))])))
        let named = kinds.Zip(cases, (kind, schema) => (Name: $"{name}_{kind}", Schema: schema)).ToList()
        let references = named.Select(one => Reference(one.Name, one.Schema).Json)
        let targets = kinds.Zip(named, (kind, one) => (kind, RandomJson.Quote("#/components/schemas/" + one.Name)))
        let mapping = new[] { ("mapping", RandomJson.Object(targets)) }
        select (IReadOnlyList<(string, RandomSchema)>)[.. named, (name, new RandomSchema(
            RandomJson.Object(
                ("oneOf", RandomJson.Array(references)),
                ("discriminator", RandomJson.Object([("propertyName", RandomJson.Quote(discriminator)), .. isMapped ? mapping : []]))),
            Gen.OneOf(named.Select(one => one.Schema.Values))))];

    public static RandomSchema Reference(string name, RandomSchema schema) => new($$"""{"$ref":"#/components/schemas/{{name}}"}""", schema.Values);

    /// <summary>An object; some members may be given.</summary>
    public Gen<RandomSchema> Members(int depth, IReadOnlyList<(string Name, RandomSchema Schema)> given, string prefix = "") =>
        from names in RandomText.Distinct(Member.Select(name => prefix + name), 0, 6)
        from schemas in Property(depth).ArrayOf(names.Count)
        from required in Gen.Elements(true, false).ArrayOf(names.Count)
        from words in RandomText.Words
        from rest in Gen.Elements("", ",\"additionalProperties\":true", ",\"additionalProperties\":{}")
        let members = given.Select(one => (one.Name, one.Schema, true))
            .Concat(names.Zip(schemas, required).Where(one => given.All(other => other.Name != one.First))).ToList()
        select OfMembers(members, words, rest);

    /// <summary>An object that another is put together of (<c>allOf</c>), with members and requirements of its own.</summary>
    private Gen<RandomSchema> Child(string parent, RandomSchema schema) =>
        from own in Members(1, [], "own-")
        select new RandomSchema(
            $$"""{"allOf":[{"$ref":"#/components/schemas/{{parent}}"},{{own.Json}}]}""",
            from inherited in schema.Values
            from added in own.Values
            select Merge(inherited, added));

    private Gen<RandomSchema> Property(int depth) => Gen.Frequency(
        (4, Schema(depth)), (1, Schema(depth).Select(one => one.OrNull(isOpenApi31))));

    // Types that no value has in common.
    private static Gen<RandomSchema> Alternatives() =>
        from keyword in Gen.Elements("oneOf", "anyOf")
        from count in Gen.Choose(2, 4)
        from all in Gen.Shuffle((RandomSchema[])
        [
            new("""{"type":"string"}""", RandomText.Any.Select(RandomJson.Quote)),
            new("""{"type":"integer","format":"int64"}""", Gen.Elements("0", "-9223372036854775808", "7")),
            new("""{"type":"boolean"}""", Gen.Elements("true", "false")),
            List(new("""{"type":"string"}""", RandomText.Any.Select(RandomJson.Quote))),
            Map(new("""{"type":"number"}""", Gen.Elements("0.5", "1E+300"))),
        ])
        let some = all.Take(count).ToList()
        select new RandomSchema($$"""{"{{keyword}}":[{{string.Join(',', some.Select(one => one.Json))}}]}""", Gen.OneOf(some.Select(one =>
            one.Values)));

    private static RandomSchema List(RandomSchema element) => new(
        $$"""{"type":"array","items":{{element.Json}}}""",
        from count in Gen.Choose(0, 3)
        from elements in element.Values.ArrayOf(count)
        select RandomJson.Array(elements));

    private static RandomSchema Map(RandomSchema value) => new(
        $$"""{"type":"object","additionalProperties":{{value.Json}}}""",
        from names in RandomText.Distinct(RandomText.Name, 0, 3)
        from values in value.Values.ArrayOf(names.Count)
        select RandomJson.Object(names.Zip(values)));

    private static RandomSchema OfMembers(List<(string Name, RandomSchema Schema, bool IsRequired)> members, string words, string rest)
    {
        var properties = RandomJson.Object(members.Select(one => (one.Name, one.Schema.Json)));
        var required = members.Where(one => one.IsRequired).Select(one => RandomJson.Quote(one.Name)).ToList();
        var json = $$"""{"type":"object","description":{{RandomJson.Quote(words)}},"properties":{{properties}}{{rest}}"""
            + (required.Count == 0 ? "}" : $",\"required\":[{string.Join(',', required)}]}}");
        return new RandomSchema(
            json,
            from values in Gen.CollectToArray(members, one => one.Schema.Values)
            from isThere in Gen.Elements(true, false).ArrayOf(members.Count)
            from others in RandomText.Distinct(RandomText.Name.Select(name => "new-" + name), 0, 2)
            from unknown in AnyValue.ArrayOf(others.Count)
            select RandomJson.Object(members.Zip(values, isThere).Where(one => one.First.IsRequired || (one.Third && one.Second != "null"))
                .Select(one => (one.First.Name, one.Second)).Concat(others.Zip(unknown))));
    }

    // The second has the last word on a member that both have.
    private static string Merge(string first, string second)
    {
        var merged = System.Text.Json.Nodes.JsonNode.Parse(first)!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(second)!.AsObject())
            merged[name] = value?.DeepClone();

        return merged.ToJsonString();
    }
}
