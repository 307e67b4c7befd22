using System.Security.Cryptography;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The alerts by which a server ends a TLS handshake (RFC 8446, section 6.2): it has read no request on this connection.</summary>
internal static class TlsAlert
{
    // How OpenSSL packs an error: the number of its part (20 is TLS) above 23 bits of reason; alerts begin at reason 1000.
    private const int ReasonBits = 23;
    private const int TlsPart = 20;
    private const int FirstAlert = 1000;

    /// <summary>Whether an exception comes from such an alert.</summary>
    public static bool IsRefusal(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is CryptographicException { HResult: var code } && code >> ReasonBits == TlsPart
                && IsOfHandshake((code & ((1 << ReasonBits) - 1)) - FirstAlert))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfHandshake(int alert) => alert is
        40 // handshake_failure
        or >= 42 and <= 46 // bad, unsupported, revoked, expired, unknown certificate
        or 48 or 49 // unknown_ca, access_denied
        or 70 or 71 // protocol_version, insufficient_security
        or 109 or 110 or 112 // missing_extension, unsupported_extension, unrecognized_name
        or 115 or 116 or 120; // unknown_psk_identity, certificate_required, no_application_protocol
}
