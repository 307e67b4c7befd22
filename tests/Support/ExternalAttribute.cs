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

    void IApplyToTest.ApplyToTest(Test test)
    {
        ApplyToTest(test);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, $"Needs {Program}. Set {Switch}=1 to run it.");
    }
}
