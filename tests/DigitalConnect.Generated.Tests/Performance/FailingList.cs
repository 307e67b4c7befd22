using System.Collections;

namespace DigitalConnect.Tests.Performance;

/// <summary>A list that passes every check, and fails when it is written.</summary>
internal sealed class FailingList : IReadOnlyList<Attachment>
{
    private int _reads;

    public int Count => 1;

    public Attachment this[int index] => _reads++ == 0
        ? Attachment.Create("id", "name", "image/png", 1)
        : throw new InvalidOperationException("The list was emptied meanwhile.");

    public IEnumerator<Attachment> GetEnumerator() => throw new InvalidOperationException("The list was emptied meanwhile.");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
