using System.Reflection;
using System.Runtime.CompilerServices;

namespace DigitalConnect.TestSupport.GeneratedCode;

public class WhatIsRequiredIsRequired
{
    [TestCaseSource(typeof(ContractSchemas), nameof(ContractSchemas.All))]
    public void A_member_is_required_where_the_contract_requires_it(object schema)
    {
        var (type, members, _) = (ContractSchema)schema;
        Assert.That(
            Properties(type).Where(property => property.IsDefined(typeof(RequiredMemberAttribute))).Select(JsonName.Of),
            Is.EquivalentTo(members.Where(member => member.Value).Select(member => member.Key)));
    }

    [TestCaseSource(typeof(ContractSchemas), nameof(ContractSchemas.All))]
    public void A_member_can_be_null_where_it_is_optional_or_the_contract_says_so(object schema)
    {
        var (type, members, nullable) = (ContractSchema)schema;
        var context = new NullabilityInfoContext();
        Assert.That(
            Properties(type).Where(property => context.Create(property).ReadState == NullabilityState.Nullable).Select(JsonName.Of),
            Is.EquivalentTo(members.Where(member => !member.Value || nullable.Contains(member.Key)).Select(member => member.Key)));
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(property => JsonName.Of(property) is not null);
}
