using System.Buffers.Binary;
using System.Text;

namespace DigitalConnect.DistributedTokenCache;

/// <summary>A token as bytes: the end as eight bytes of UTC ticks, then the token itself, which is ASCII.</summary>
internal static class TokenPayload
{
    private const int TicksLength = sizeof(long);

    public static byte[] Write(AccessToken token)
    {
        var bytes = new byte[TicksLength + token.Value.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, token.ExpiresAt.UtcTicks);
        Encoding.ASCII.GetBytes(token.Value, bytes.AsSpan(TicksLength));
        return bytes;
    }

    /// <exception cref="FormatException">The bytes are no token.</exception>
    public static AccessToken Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= TicksLength)
            throw new FormatException("The entry is too short for a token.");

        try
        {
            var expiresAt = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes), TimeSpan.Zero);
            return new(Encoding.ASCII.GetString(bytes[TicksLength..]), expiresAt);
        }
        catch (ArgumentException e)
        {
            throw new FormatException("The entry is no token.", e);
        }
    }
}
