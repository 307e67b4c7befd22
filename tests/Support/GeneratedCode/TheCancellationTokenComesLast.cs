using System.Reflection;

namespace DigitalConnect.TestSupport.GeneratedCode;

public class TheCancellationTokenComesLast
{
    [TestCaseSource(typeof(GeneratedTypes), nameof(GeneratedTypes.Operations))]
    public void An_operation_ends_in_Async_and_its_last_parameter_is_an_optional_token(MethodInfo operation)
    {
        var last = operation.GetParameters()[^1];
        Assert.That(operation.Name, Does.EndWith("Async"));
        Assert.That((last.Name, last.ParameterType, last.IsOptional), Is.EqualTo(("cancellationToken", typeof(CancellationToken), true)));
    }

    [TestCaseSource(typeof(GeneratedTypes), nameof(GeneratedTypes.Operations))]
    public void An_operation_can_be_mocked(MethodInfo operation) => Assert.That(operation.IsVirtual && !operation.IsFinal, Is.True);
}
