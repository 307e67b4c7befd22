namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Gives one object for all texts that say the same: the same few hundred words make up most of a contract.</summary>
/// <remarks>A set of the framework's that is asked by spans is compiled anew in each run, and slow until then. This one is machine code.</remarks>
internal sealed class SharedTexts
{
    // A power of two, at most half of it taken: who looks on from the place of the hash soon finds the text, or a free place.
    private string?[] _texts = new string?[1024];
    private int _count;

    public string Share(ReadOnlySpan<char> text)
    {
        var place = PlaceOf(text);
        if (_texts[place] is { } known)
            return known;
        var added = text.ToString();
        _texts[place] = added;
        if (++_count > _texts.Length / 2)
            Grow();
        return added;
    }

    private int PlaceOf(ReadOnlySpan<char> text)
    {
        var place = string.GetHashCode(text) & (_texts.Length - 1);
        while (_texts[place] is { } other && !text.SequenceEqual(other))
            place = (place + 1) & (_texts.Length - 1);
        return place;
    }

    private void Grow()
    {
        var texts = _texts;
        _texts = new string?[2 * texts.Length];
        foreach (var text in texts)
        {
            if (text is not null)
                _texts[PlaceOf(text)] = text;
        }
    }
}
