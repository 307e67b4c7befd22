using System.Collections;

namespace DigitalConnect.Runtime.Calls;

/// <summary>What stands around the log lines of a call of one client of several. Its names are those of the tags of spans and metrics.</summary>
internal sealed class ClientScope(ApiCall call, ClientIdentity client) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("Operation", call.Operation),
        1 => new("IdempotencyKey", call.IdempotencyKey),
        2 => new(client.Tag, client.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{call.Operation} {call.IdempotencyKey} {client.Name}";
}
