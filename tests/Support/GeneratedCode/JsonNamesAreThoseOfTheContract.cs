namespace DigitalConnect.TestSupport.GeneratedCode;

public class JsonNamesAreThoseOfTheContract
{
    [TestCaseSource(typeof(ContractSchemas), nameof(ContractSchemas.All))]
    public void A_class_has_the_members_of_its_schema_and_no_other(object schema)
    {
        var (type, members, _) = (ContractSchema)schema;
        Assert.That(type.GetProperties().Select(JsonName.Of).OfType<string>(), Is.EquivalentTo(members.Keys));
    }
}
