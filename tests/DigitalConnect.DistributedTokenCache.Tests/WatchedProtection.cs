using Microsoft.AspNetCore.DataProtection;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>Data protection that shows what is about to be encrypted.</summary>
internal sealed class WatchedProtection(IDataProtectionProvider provider, Action<byte[]> protecting) : IDataProtector
{
    public IDataProtector CreateProtector(string purpose) => new WatchedProtection(provider.CreateProtector(purpose), protecting);

    public byte[] Protect(byte[] plaintext)
    {
        protecting(plaintext);
        return ((IDataProtector)provider).Protect(plaintext);
    }

    public byte[] Unprotect(byte[] protectedData) => ((IDataProtector)provider).Unprotect(protectedData);
}
