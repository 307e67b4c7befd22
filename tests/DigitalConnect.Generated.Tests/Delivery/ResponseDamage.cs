using System.Text;

namespace DigitalConnect.Tests.Delivery;

/// <summary>Damages valid answers; the same seed damages them in the same way.</summary>
internal sealed class ResponseDamage(int seed)
{
    private static readonly byte[][] Answers = Encode(
        """{"id":"c-1","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-1"}""",
        """{"id":"c-1","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-1","partial_fail_reason":"Attachments not found: é😀"}""",
        """{"code":"3016011","message":"No","description":"\u00e9\n","fields":[{"name":"a","description":"b"},{"name":"c","description":"d"}]}""",
        """{"id":1,"new":{"deep":[1,-2.5e3,true,null,{"a":[]}]},"message_id":"m-1","x":"\ud83d\ude00"}""");

    private static readonly byte[][] Tokens = Encode(
        "{", "}", "[", "]", "\"", ",", ":", "null", "true", "NaN", "1e999", "-", "0x", "\\u", "\\ud83d", "/*", "//", "\0", "\uFEFF", "undefined",
            "new Date(", "'", "$type", "id");

    private readonly Random _random = new(seed);

    /// <summary>What was given last, for a report.</summary>
    public string Last { get; private set; } = "";

    public byte[] Next()
    {
        var bytes = new List<byte>(Answers[_random.Next(Answers.Length)]);
        for (var times = _random.Next(0, 5); times > 0; times--)
            Damage(bytes);
        Last = Convert.ToHexString([.. bytes]);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = _random.Next(1, 8);
        switch (_random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                break;
            case 4:
                bytes.InsertRange(at, Tokens[_random.Next(Tokens.Length)]);
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(Tokens[_random.Next(Tokens.Length)], 100).SelectMany(token => token));
                break;
            default:
                bytes.AddRange(bytes.Skip(at).Take(length).ToArray());
                break;
        }
    }

    private static byte[][] Encode(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
