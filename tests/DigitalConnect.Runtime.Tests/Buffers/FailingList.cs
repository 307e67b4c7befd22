using System.Collections;
using DigitalConnect.Runtime.Tests.SpecimenApi;

namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>A list that passes every check, and fails when it is written.</summary>
internal sealed class FailingList : IReadOnlyList<Part>
{
    private int _reads;

    public int Count => 1;

    public Part this[int index] => _reads++ == 0
        ? new Part { Name = "leaf" }
        : throw new InvalidOperationException("The list was emptied meanwhile.");

    public IEnumerator<Part> GetEnumerator() => throw new InvalidOperationException("The list was emptied meanwhile.");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
