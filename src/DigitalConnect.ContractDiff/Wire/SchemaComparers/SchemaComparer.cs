namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares a pair of schemas keyword by keyword.</summary>
internal static class SchemaComparer
{
    private static readonly Action<SchemaComparison>[] OfEqualKeywords =
    [
        AlternativesComparer.Compare, EnumComparer.Compare, PropertiesComparer.Compare, AdditionalPropertiesComparer.Compare, ItemsComparer.Compare,
        PatternPropertiesComparer.Compare, ApplicatorComparer.Compare, ConditionComparer.Compare,
        NotComparer.Compare, DerivedComparer.Compare,
    ];

    private static readonly Action<SchemaComparison>[] OfEverySchema =
    [
        DerivedComparer.Compare,
        NullableComparer.Compare, AllOfComparer.Compare, DiscriminatorComparer.Compare, DefaultComparer.Compare, AnnotationComparer.Compare,
        XmlComparer.Compare,
    ];

    private static readonly Action<SchemaComparison>[] OfComparableSchemas =
    [
        TypeComparer.Compare, EnumComparer.Compare, ConstComparer.Compare, BoundsComparer.Compare, MultipleOfComparer.Compare,
        PatternComparer.Compare, ContentComparer.Compare, PropertiesComparer.Compare, AdditionalPropertiesComparer.Compare,
        PatternPropertiesComparer.Compare, ItemsComparer.Compare, ApplicatorComparer.Compare,
        ConditionComparer.Compare, NotComparer.Compare, DependentRequiredComparer.Compare,
    ];

    public static void Compare(SchemaComparison pair)
    {
        if (pair.HasEqualKeywords)
        {
            Run(OfEqualKeywords, pair);
            return;
        }

        AlternativesComparer.Compare(pair);
        Run(OfEverySchema, pair);
        if (!pair.IsRestructured)
            Run(OfComparableSchemas, pair);
    }

    private static void Run(Action<SchemaComparison>[] comparers, SchemaComparison pair)
    {
        foreach (var compare in comparers)
            compare(pair);
    }
}
