using DigitalConnect.Runtime.Contract;

namespace DigitalConnect.Runtime.Calls;

/// <summary>Values in headers: visible ASCII, spaces only between (RFC 9110, section 5.5). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderText
{
    private const string NoControls = "must not have control characters such as CR or LF: it is a header";

    /// <summary>Checks that a value can stand in a header.</summary>
    /// <param name="violations">Where violations are added.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="value">The value; null for none.</param>
    public static void Check(ref ContractViolations? violations, string parameter, string? value)
    {
        if (value is null)
            return;

        if (string.IsNullOrWhiteSpace(value))
            ContractViolations.Add(ref violations, parameter, "must not be empty");
        else if (!UnsafeText.IsVisibleAscii(value))
            ContractViolations.Add(ref violations, parameter, UnsafeText.HasControls(value) ? NoControls : "must be ASCII: it is a header");
        else if (value[0] == ' ' || value[^1] == ' ')
            ContractViolations.Add(ref violations, parameter, "must not start or end with a space: servers would drop it");
    }

    /// <summary>Makes sure that a text that was put together of several values, such as an object, can stand in a header.</summary>
    internal static void EnsureValid(string name, string value)
    {
        if (!UnsafeText.IsVisibleAscii(value))
            throw new ArgumentException($"{name} must be ASCII without control characters such as CR or LF: it is a header.", name);
    }
}
