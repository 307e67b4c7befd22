namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Tells which format includes which.</summary>
internal static class SchemaFormats
{
    private static readonly HashSet<(string Outer, string Inner)> Wider =
        [("int64", "int32"), ("double", "float"), ("double", "int32"), ("float", "int32"), ("double", "int64"), ("float", "int64")];

    public static bool Contain(string? outer, string? inner) =>
        outer is null || outer == inner || (inner is not null && Wider.Contains((outer, inner)));
}
