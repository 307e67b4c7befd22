namespace DigitalConnect.Runtime.Contract;

/// <content>The limits of arrays and maps, and of what they hold.</content>
public static partial class ContractLimits
{
    /// <summary>The array or map has a least and a greatest number of elements (<c>minItems</c>, <c>maxItems</c>, <c>minProperties</c>,
    /// <c>maxProperties</c>).</summary>
    public static void Count<T>(ref ContractViolations? all, string member, IReadOnlyCollection<T>? value, int least, int most)
    {
        if (value is not null && (value.Count < least || value.Count > most))
        {
            ContractViolations.Add(ref all, member, value.Count < least
                ? $"must have at least {least} element{(least == 1 ? "" : "s")}, and has {value.Count}"
                : $"must have at most {most} element{(most == 1 ? "" : "s")}, and has {value.Count}");
        }
    }

    /// <summary>No element stands in the array twice (<c>uniqueItems</c>).</summary>
    public static void Unique<T>(ref ContractViolations? all, string member, IReadOnlyList<T>? value)
    {
        if (value is not null && new HashSet<T>(value).Count < value.Count)
            ContractViolations.Add(ref all, member, "must not have the same element twice");
    }

    /// <summary>Checks each element of an array.</summary>
    public static void Each<T>(ref ContractViolations? all, string member, IReadOnlyList<T>? values, ContractCheck<T> check)
    {
        ContractViolations? within = null;
        for (var i = 0; i < values?.Count; i++)
            check(ref within, i.ToString(CultureInfo.InvariantCulture), values[i]);

        ContractViolations.Add(ref all, member, within);
    }

    /// <summary>Checks each value of a map.</summary>
    public static void Each<T>(ref ContractViolations? all, string member, IReadOnlyDictionary<string, T>? values, ContractCheck<T> check)
    {
        ContractViolations? within = null;
        foreach (var (name, value) in values ?? new Dictionary<string, T>())
            check(ref within, name, value);

        ContractViolations.Add(ref all, member, within);
    }
}
