namespace DigitalConnect.TestSupport.GeneratedCode;

public class NothingOfNSwagLeaks
{
    private static readonly string[] StockNames =
    [
        "ApiException", "ApiResponse", "SwaggerResponse", "SwaggerException", "FileResponse", "FileParameter", "BaseUrl", "AdditionalProperties",
        "ReadResponseAsString", "ReadObjectResponseAsync", "ObjectResponseResult", "JsonSerializerSettings", "UpdateJsonSerializerSettings",
        "PrepareRequest", "ProcessResponse", "DateFormatConverter", "JsonInheritanceConverter",
    ];

    [TestCaseSource(typeof(GeneratedTypes), nameof(GeneratedTypes.All))]
    public void No_type_and_no_member_has_a_stock_name(Type type) =>
        Assert.That(GeneratedTypes.MembersOf(type).Select(member => member.Name).Append(type.Name).Intersect(StockNames), Is.Empty);

    [Test]
    public void The_client_does_not_depend_on_it() =>
        Assert.That(
            Contracts.All.SelectMany(contract => contract.Client.Assembly.GetReferencedAssemblies()).Select(assembly => assembly.Name),
            Has.None.StartsWith("NSwag").And.None.StartsWith("NJsonSchema"));
}
