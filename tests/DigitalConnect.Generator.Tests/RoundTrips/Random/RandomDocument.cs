using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>A document that was made by chance. Each thing has two operations: one that gives a value of it, and one that takes it.</summary>
/// <param name="Json">The document.</param>
/// <param name="Bodies">What is sent as JSON, by its path.</param>
/// <param name="Calls">What is sent as parameters, by the path of the operation that gives it and of the one that takes it.</param>
/// <param name="Forms">What is sent as a form, by its path.</param>
internal sealed record RandomDocument(
    string Json,
    IReadOnlyList<(string Path, RandomSchema Schema)> Bodies,
    IReadOnlyList<(string Path, string Target, IReadOnlyList<RandomParameter> Parameters)> Calls,
    IReadOnlyList<(string Path, RandomForm Form)> Forms)
{
    public static Gen<RandomDocument> Any { get; } =
        from isOpenApi31 in Gen.Elements(true, false)
        from names in RandomText.Distinct(RandomText.TypeName, 2, 6)
        from components in Components(new RandomComponents(isOpenApi31), names)
        from parameters in RandomParameters.Several.ArrayOf(2)
        from forms in RandomForm.Any.ArrayOf(2)
        from ids in RandomText.Name.Where(name => name.Length > 0).ArrayOf(60)
        from words in RandomText.Words.ArrayOf(4)
        select Make(isOpenApi31, components.Named, parameters, forms, [.. ids.Distinct(StringComparer.Ordinal)], words);

    // One after the other, because each may refer to those before.
    private static Gen<RandomComponents> Components(RandomComponents all, IReadOnlyList<string> names) => names.Aggregate(
        Gen.Constant<IReadOnlyList<(string, RandomSchema)>>([]),
        (before, name) => from made in before from one in Next(all.With(made), name) select (IReadOnlyList<(string, RandomSchema)>)[.. made, .. one])
        .Select(all.With);

    private static Gen<IReadOnlyList<(string, RandomSchema)>> Next(RandomComponents all, string name)
    {
        var one = all.Component().Select(schema => (IReadOnlyList<(string, RandomSchema)>)[(name, schema)]);
        return Gen.Frequency((6, one), (1, all.Family(name)), (1, all.Union(name)));
    }

    private static RandomDocument Make(bool isOpenApi31, IReadOnlyList<(string Name, RandomSchema Schema)> components,
        IReadOnlyList<RandomParameter>[] parameters, RandomForm[] forms, string[] ids, string[] words)
    {
        var next = 0;
        var operations = new List<(string, string)>();
        void Add(string path, string method, string? gives, params (string Name, string Value)[] rest) => operations.Add((path, RandomJson.Object((
            method, RandomJson.Object(
            [
                ("operationId", RandomJson.Quote(next < ids.Length ? ids[next] : $"operation{next}")),
                ("summary", RandomJson.Quote(words[next++ % words.Length])),
                .. rest,
                ("responses", gives is null ? """{"204":{"description":"Done."}}""" : RandomJson.Object(("200",
                    RandomJson.Content("application/json", gives)))),
            ])))));

        var bodies = components.Select((one, index) => (Path: $"/bodies/{index}", Schema: RandomComponents.Reference(one.Name, one.Schema))).ToList();
        foreach (var (path, schema) in bodies)
        {
            Add(path + "/give", "get", schema.Json);
            Add(path, "post", gives: null, ("requestBody", Required(RandomJson.Content("application/json", schema.Json))));
        }

        // By name, so that what is given and what is taken have the same type.
        var shared = new List<(string Name, RandomSchema Schema)>();
        RandomSchema Share(RandomSchema schema)
        {
            shared.Add(($"Shared{shared.Count}", schema));
            return RandomComponents.Reference(shared[^1].Name, schema);
        }

        var named = parameters.Select(all => all.Select(one => one with { Schema = Share(one.Schema) }).ToList());
        var calls = named.Select((all, index) => (Path: $"/calls/{index}", Target: $"/calls/{index}/take"
            + string.Concat(all.Where(one => one.Place == "path").Select(one => $"/{{{one.Wire}}}")),
                Parameters: (IReadOnlyList<RandomParameter>)all)).ToList();
        foreach (var (path, target, all) in calls)
        {
            Add(path + "/give", "get", Arguments(all).Json);
            Add(target, "put", gives: null, ("parameters", RandomJson.Array(all.Select(one => one.Json))));
        }

        var sent = forms.Select((form, index) => (Path: $"/forms/{index}", Form: form)).ToList();
        foreach (var (path, form) in sent)
        {
            var schema = Share(form.Schema).Json;
            Add(path + "/give", "get", schema);
            Add(path, "post", gives: null, ("requestBody", Required(RandomJson.Content(form.MediaType, schema))));
        }

        var json = RandomJson.Object(
            ("openapi", isOpenApi31 ? "\"3.1.0\"" : "\"3.0.3\""),
            ("info", RandomJson.Object(("title", RandomJson.Quote(words[0])), ("version", "\"1\""), ("description", RandomJson.Quote(words[1])))),
            ("paths", RandomJson.Object(operations)),
            ("components", RandomJson.Object(("schemas", RandomJson.Object(components.Concat(shared).Select(one => (one.Name, one.Schema.Json)))))));
        return new RandomDocument(json, bodies, calls, sent);
    }

    /// <summary>The parameters of an operation as an object, in which each is called by its number.</summary>
    public static RandomSchema Arguments(IReadOnlyList<RandomParameter> all) => new(
        RandomJson.Object(
            ("type", "\"object\""),
            ("required", RandomJson.Array(all.Select((_, index) => $"\"p{index}\""))),
            ("properties", Arguments(all.Select(one => one.Schema.Json)))),
        Gen.CollectToList(all.Select(one => one.Schema.Values)).Select(values => Arguments(values)));

    public static string Arguments(IEnumerable<string> values) => RandomJson.Object(values.Select((value, index) => ($"p{index}", value)));

    private static string Required(string content) => $"{content[..^1]},\"required\":true}}";
}
