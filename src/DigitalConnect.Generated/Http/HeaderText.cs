namespace DigitalConnect.Http;

/// <summary>Values in headers: visible ASCII, spaces only between (RFC 9110, section 5.5).</summary>
internal static class HeaderText
{
    public static void Check(ref ContractViolations? violations, string parameter, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            ContractViolations.Add(ref violations, parameter, "must not be empty");
        }
        else if (UnsafeText.HasControls(value))
        {
            ContractViolations.Add(ref violations, parameter, "must not have control characters such as CR or LF: it is a header");
        }
        else if (!UnsafeText.IsVisibleAscii(value))
        {
            ContractViolations.Add(ref violations, parameter, "must be ASCII: it is a header");
        }
        else if (value[0] == ' ' || value[^1] == ' ')
        {
            ContractViolations.Add(ref violations, parameter, "must not start or end with a space: servers would drop it");
        }
    }
}
