namespace DigitalConnect.Generator.Schemas;

/// <summary>A class of characters, such as [a-z], in the words of .NET.</summary>
internal sealed class EcmaClass
{
    private readonly StringBuilder _units = new();
    private readonly List<string> _complements = [];
    private readonly List<string> _pairs = [];
    private bool _hasProperty;

    /// <summary>Translates a class, and moves behind it. Null if .NET has no such class.</summary>
    public static string? Translate(string pattern, ref int i)
    {
        i++;
        var isNegated = i < pattern.Length && pattern[i] == '^';
        i += isNegated ? 1 : 0;
        var one = new EcmaClass();
        return one.Read(pattern, ref i) ? one.Write(isNegated) : null;
    }

    private bool Read(string pattern, ref int i)
    {
        // A hyphen is one, unless it stands between two characters that no other range has taken.
        var mayBegin = false;
        while (i < pattern.Length && pattern[i] != ']')
        {
            if (pattern[i] == '-' && mayBegin && IsRange(pattern, i))
            {
                _units.Append('-');
                i++;
                if (!ReadUnit(pattern, ref i))
                    return false;

                mayBegin = false;
            }
            else if (!ReadAtom(pattern, ref i, out mayBegin))
            {
                return false;
            }
        }

        return i++ < pattern.Length;
    }

    private static bool IsRange(string pattern, int hyphen)
    {
        var at = hyphen + 1;
        return at < pattern.Length && pattern[at] != ']'
            && (pattern[at] != '\\' || EcmaEscape.Read(pattern, ref at) is not { IsSet: true });
    }

    private bool ReadUnit(string pattern, ref int i) => ReadAtom(pattern, ref i, out var isUnit) && isUnit;

    private bool ReadAtom(string pattern, ref int i, out bool isUnit)
    {
        isUnit = false;
        var character = pattern[i];
        if (character == '\\')
            return ReadEscape(pattern, ref i, out isUnit);

        if (char.IsSurrogate(character))
        {
            var isPair = i + 1 < pattern.Length && char.IsSurrogatePair(character, pattern[i + 1]);
            _pairs.Add(isPair ? pattern[i..(i + 2)] : "");
            i += 2;
            return isPair && !(i < pattern.Length && pattern[i] == '-' && IsRange(pattern, i));
        }

        _units.Append(character is '[' or '-' or '^' ? $"\\{character}" : character);
        i++;
        isUnit = true;
        return true;
    }

    private bool ReadEscape(string pattern, ref int i, out bool isUnit)
    {
        isUnit = false;
        if (i + 1 < pattern.Length && pattern[i + 1] == 'b')
        {
            _units.Append(@"\b");
            i += 2;
            return isUnit = true;
        }

        var escape = EcmaEscape.Read(pattern, ref i);
        switch (escape?.Kind)
        {
            case EcmaEscape.Kinds.Complement: _complements.Add(escape.Text); return true;
            case EcmaEscape.Kinds.Astral: _pairs.Add(escape.Text); return !(i < pattern.Length && pattern[i] == '-' && IsRange(pattern, i));
            case EcmaEscape.Kinds.Property: _hasProperty = true; goto case EcmaEscape.Kinds.Set;
            case EcmaEscape.Kinds.Set: _units.Append(escape.Text); return true;
            case EcmaEscape.Kinds.Character: _units.Append(escape.Text); return isUnit = true;
            default: return false;
        }
    }

    private string? Write(bool isNegated)
    {
        if (isNegated)
        {
            var except = _pairs.Count == 0 ? "" : $"(?!{string.Join('|', _pairs)})";
            return _complements.Count > 0 ? null : $@"(?:{except}{EcmaEscape.Pair}|[^{_units}\uD800-\uDFFF])";
        }

        List<string> ways = [.. _complements.Select(EcmaEscape.Complement), .. _pairs];
        if (_hasProperty)
            ways.Insert(0, EcmaEscape.Pair);

        if (_units.Length > 0)
            ways.Add(_hasProperty ? EcmaEscape.OneUnit(_units.ToString()) : $"[{_units}]");

        return ways.Count == 0 ? "(?!)" : ways.Count == 1 && _units.Length > 0 ? ways[0] : $"(?:{string.Join('|', ways)})";
    }
}
