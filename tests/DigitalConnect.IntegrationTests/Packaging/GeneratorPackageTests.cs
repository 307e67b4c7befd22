namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>A library of somebody else's, with a contract of its own and no connection to this repository but the packages.</summary>
[Parallelizable, CancelAfter(300_000)]
public sealed class GeneratorPackageTests
{
    private const string Contract = """
        openapi: 3.0.3
        info: { title: Pets, version: "1.0" }
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              summary: Gets a pet.
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses:
                "200": { description: The pet., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
                4XX: { description: No pet., content: { application/problem+json: { schema: { $ref: "#/components/schemas/Problem" } } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
            Problem: { type: object, required: [title], properties: { title: { type: string }, retry_in_days: { type: integer } } }
        """;

    private const string Program = """
        using System.Net;
        using DigitalConnect.Runtime;
        using Pets;

        var client = new PetstoreClient(new HttpClient(new Shelter()) { BaseAddress = new Uri("https://pets.example.com") });
        Console.Write((await client.GetPetAsync(1)).Name);
        try
        {
            await client.GetPetAsync(2);
        }
        catch (ApiException<Problem> refused)
        {
            Console.Write($"; {(int)refused.StatusCode} {refused.Error!.Title} {refused.Error.RetryInDays}, {refused.Delivery}");
        }

        internal sealed class Shelter : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(request.RequestUri!.AbsolutePath == "/pets/1"
                    ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"name\":\"Rex\"}"), RequestMessage = request }
                    : new HttpResponseMessage(HttpStatusCode.Gone)
                    {
                        Content = new StringContent("{\"title\":\"Adopted\",\"retry_in_days\":3}"),
                        RequestMessage = request,
                    });
        }
        """;

    private static readonly string Items = $"""
        <PackageReference Include="DigitalConnect.Runtime" Version="{PackedRepository.Version}" />
        <PackageReference Include="DigitalConnect.Generator" Version="{PackedRepository.Version}" PrivateAssets="all" />
        <OpenApiContract Include="petstore.yaml" ClientName="PetstoreClient" Namespace="Pets" />
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("nuget.config", PackedRepository.Sources);
        _folder.Write("Consumer.csproj", PackedRepository.Consumer(Items));
        _folder.Write("Program.cs", Program);
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task A_client_of_its_own_contract_reads_the_error_schema_of_that_contract(CancellationToken cancellationToken)
    {
        _folder.Write("petstore.yaml", Contract);

        var printed = await Dotnet.RunAsync(_folder.Path, cancellationToken, "run", "--verbosity", "quiet");

        Assert.That(printed, Does.EndWith("Rex; 410 Adopted 3, NotDelivered"));
    }

    [Test]
    public async Task A_mistake_in_its_contract_is_one_error_with_the_line(CancellationToken cancellationToken)
    {
        _folder.Write("petstore.yaml", Contract.Replace("type: integer } }]", "type: intger } }]", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<AssertionException>(() => Dotnet.RunAsync(_folder.Path, cancellationToken, "build", "-nologo"));

        Assert.That(failure!.Message, Does.Match(@"petstore\.yaml\(8,\d+\) ?: error DC0002: .*intger"));
        Assert.That(failure.Message, Does.Contain("1 Error(s)"));
    }
}
