namespace DigitalConnect.ContractDiff.Comparing.SchemaComparers;

/// <summary>Compares a pair of schemas keyword by keyword.</summary>
internal static class SchemaComparer
{
    private static readonly Action<SchemaComparison>[] OfEverySchema =
    [
        NullableComparer.Compare, AllOfComparer.Compare, DiscriminatorComparer.Compare, DefaultComparer.Compare, AnnotationComparer.Compare,
    ];

    private static readonly Action<SchemaComparison>[] OfComparableSchemas =
    [
        TypeComparer.Compare, EnumComparer.Compare, ConstComparer.Compare, LimitComparer.Compare, MultipleOfComparer.Compare,
        PatternComparer.Compare, ContentComparer.Compare, PropertiesComparer.Compare, AdditionalPropertiesComparer.Compare,
        ItemsComparer.Compare, ApplicatorComparer.Compare, DependentRequiredComparer.Compare,
    ];

    public static void Compare(SchemaComparison pair)
    {
        if (ReferenceEquals(pair.Base, pair.Revision))
            return;
        AlternativesComparer.Compare(pair);
        foreach (var compare in OfEverySchema)
            compare(pair);
        if (pair.IsRestructured)
            return;
        foreach (var compare in OfComparableSchemas)
            compare(pair);
    }
}
