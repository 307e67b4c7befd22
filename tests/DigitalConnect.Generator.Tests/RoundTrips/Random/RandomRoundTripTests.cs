using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using DigitalConnect.Generator.Generation;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Tests.Generating;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>
/// Documents by chance, a client of each, values by chance: what a server gives comes back as it was, as JSON, as parameters and as forms.
/// DIGITALCONNECT_SEED and DIGITALCONNECT_DOCUMENTS choose which documents, and how many.
/// </summary>
public class RandomRoundTripTests
{
    private const int ValuesOfEach = 5;

    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("DIGITALCONNECT_SEED") ?? "12", CultureInfo.InvariantCulture);
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("DIGITALCONNECT_DOCUMENTS") ?? "24",
        CultureInfo.InvariantCulture);

    private readonly List<string> _failures = [];
    private RecordingServer _server = null!;
    private string _folder = "";

    [SetUp]
    public void Start()
    {
        _server = new RecordingServer();
        _folder = Directory.CreateTempSubdirectory("random ").FullName;
        TestContext.Out.WriteLine($"{Count} documents of seed {Seed}, in {_folder}");
    }

    [TearDown]
    public void Stop()
    {
        _server.Dispose();
        if (_failures.Count == 0)
            Directory.Delete(_folder, recursive: true);
        else
            File.WriteAllLines(Path.Combine(_folder, "failures.txt"), _failures);
    }

    [Test]
    public async Task What_is_given_comes_back()
    {
        var documents = RandomDocument.Any.Sample(Count, new Rnd(Seed), 10).ToList();
        var files = documents.Select((document, index) => (Name: $"d{index}", Path: Path.Combine(_folder, $"d{index}.json"))).ToList();
        foreach (var (file, document) in files.Zip(documents))
            await File.WriteAllTextAsync(file.Path, document.Json);

        using var clients = new GeneratedClients().Generate(files);
        _failures.AddRange(clients.Refused.Select(pair => $"{pair.Key} is refused at {pair.Value.Location}: {pair.Value.Message}"));
        var compilation = new ClientCompilation(clients.Code);
        _failures.AddRange(compilation.Diagnostics);
        Assert.That(_failures, Is.Empty);

        var assembly = compilation.Load();
        foreach (var (file, document) in files.Zip(documents))
            await TryAsync(new GeneratedClient(assembly, file.Name), file.Path, document);

        Assert.That(_failures, Is.Empty);
    }

    private async Task TryAsync(GeneratedClient client, string path, RandomDocument document)
    {
        var operations = ClientGeneration.Read(path, "CaseClient").Contract.Operations.ToDictionary(one => one.Path);
        foreach (var (at, schema) in document.Bodies)
        {
            await TryAsync(path, at, schema, value => client.CallAsync(_server.Address, operations[at].Name, value), () => _server.Last.Text, client,
                operations[at + "/give"]);
        }

        foreach (var (at, target, parameters) in document.Calls)
        {
            await TryAsync(path, target, RandomDocument.Arguments(parameters), value => client.CallAsync(_server.Address, operations[target].Name,
                Arguments(operations[target], parameters, value!)),
                () => Read(parameters), client, operations[at + "/give"]);
        }

        foreach (var (at, form) in document.Forms)
        {
            await TryAsync(path, at, form.Schema, value => client.CallAsync(_server.Address, operations[at].Name, value), () =>
                form.Read(_server.Last), client, operations[at + "/give"]);
        }
    }

    private async Task TryAsync(string path, string at, RandomSchema schema, Func<object?, Task> send, Func<string> read, GeneratedClient client,
        Operation gives)
    {
        foreach (var json in schema.Values.Sample(ValuesOfEach, new Rnd(Seed), 10))
        {
            try
            {
                _server.Answer = request => request.Method == "GET" ? json : null;
                await send(await client.CallAsync(_server.Address, gives.Name));
                var sent = read();
                if (!JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(sent)))
                {
                    _failures.Add($"{path} {at}: given {json}, sent {sent}");
                    return;
                }
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                _failures.Add($"{path} {at}: given {json}, {exception.GetType().Name}: {exception.Message}");
                return;
            }
        }
    }

    private string Read(IReadOnlyList<RandomParameter> parameters)
    {
        var request = _server.Last;
        var segments = request.Target.Split('?')[0].Split('/')[4..];
        var places = parameters.Where(one => one.Place == "path").ToList();
        return RandomDocument.Arguments(parameters.Select(one => one.Read(request, one.Place == "path" ? segments[places.IndexOf(one)] : "")));
    }

    // Each member of the object becomes the argument of its parameter.
    private static object?[] Arguments(Operation operation, IReadOnlyList<RandomParameter> parameters, object value)
    {
        var order = operation.Parameters.Where(one => one.Place == ParameterPlace.Path)
            .Concat(operation.Parameters.Where(one => one.Place != ParameterPlace.Path).OrderBy(one => one.MayBeNull));
        return [.. order.Select(one => parameters.ToList().FindIndex(parameter =>
                parameter.Wire == one.Wire && parameter.Place.Equals(one.Place.ToString(), StringComparison.OrdinalIgnoreCase)))
            .Select(index => value.GetType().GetProperties()
                .Single(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName == $"p{index}").GetValue(value))];
    }
}
