using System.Buffers;
using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Lends Newtonsoft's reader and writer the shared pool's buffers.</summary>
internal sealed class JsonCharPool : IArrayPool<char>
{
    public static readonly JsonCharPool Instance = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
        {
            // A buffer that held a customer's words must not hand them on.
            ArrayPool<char>.Shared.Return(array, clearArray: true);
        }
    }
}
