using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>Finds which classes a discriminator tells apart.</summary>
internal static class DerivedClasses
{
    public static void Find(TypeRegistry registry, ContractDocument files)
    {
        var bases = registry.Types.OfType<ClassType>().Where(type => type.Discriminator is not null).ToList();
        if (bases.Count == 0)
            return;

        var components = (files.Root["components"]?["schemas"] ?? files.Root["definitions"])?.Members ?? [];
        var wireNames = components.GroupBy(one => one.Value).ToDictionary(group => group.Key, group => group.First().Name);
        foreach (var @base in bases)
        {
            var mapping = @base.Schema["discriminator"]?["mapping"]?.Members ?? [];
            var derived = new List<(string Value, ClassType Type)>();
            foreach (var type in registry.Types.OfType<ClassType>().Where(type => type != @base && Ancestors(type).Contains(@base)))
            {
                var name = wireNames.GetValueOrDefault(type.Schema) ?? type.Name;
                var mapped = mapping.Where(one => one.Value.AsText is { } target && target[(target.LastIndexOf('/') + 1)..] == name).Select(one =>
                    one.Name).ToList();
                derived.AddRange((mapped.Count > 0 ? mapped : [name]).Select(value => (value, type)));
            }

            @base.Derived = [.. derived.DistinctBy(pair => pair.Value)];
        }
    }

    private static IEnumerable<ClassType> Ancestors(ClassType type)
    {
        for (var one = type.Base; one is not null; one = one.Base)
            yield return one;
    }
}
