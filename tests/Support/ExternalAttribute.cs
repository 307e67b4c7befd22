using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DigitalConnect.TestSupport;

/// <summary>A test that needs a program from outside .NET: skipped, with the reason, unless it is asked for.</summary>
/// <param name="program">The program that it needs.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ExternalAttribute(string program) : CategoryAttribute("External"), IApplyToTest
{
    private const string Switch = "DIGITALCONNECT_EXTERNAL_TESTS";

    public string Program { get; } = program;

    public bool IsAskedFor { get; } = Environment.GetEnvironmentVariable(Switch) == "1";

    public string Reason => $"Needs {Program}. Set {Switch}=1 to run it.";

    void IApplyToTest.ApplyToTest(Test test)
    {
        ApplyToTest(test);
        if (IsAskedFor)
            return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, Reason);
    }
}
