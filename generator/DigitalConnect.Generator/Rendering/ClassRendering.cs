using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>What the template of a class prints.</summary>
internal static class ClassRendering
{
    public static JObject Of(ClassType type, Contract contract)
    {
        var form = contract.Operations.Select(operation => operation.Body)
            .FirstOrDefault(body => body is { Kind: BodyKind.Form or BodyKind.Multipart } && body.Use.Type == type);
        var limits = new Limits(new UniqueNames());
        var checks = new List<string>();
        foreach (var member in type.Members)
            checks.AddRange(Checks(member, limits));
        checks.AddRange(DiscriminatorChecks(type));

        return new JObject
        {
            ["kind"] = "class",
            ["name"] = type.Name,
            ["codec"] = type.Codec,
            ["docs"] = Docs(type),
            ["isDeprecated"] = type.IsDeprecated,
            ["base"] = type.Base?.Name,
            ["isRead"] = contract.Directions.IsRead(type),
            ["isWritten"] = contract.Directions.IsWritten(type),
            ["hasMembers"] = type.Members.Any(member => !member.IsInherited),
            ["requires"] = type.Members.Any(member => member.MustBeSet),
            ["members"] = new JArray(type.Members.Select(Member)),
            ["collects"] = new JArray(type.Members.Select(member => member.Use.Type).Where(HasNames).Select(one =>
                one.Pair).Distinct().Cast<object>()),
            ["checks"] = Lines.Indented(checks, 8),
            ["patterns"] = Patterns(limits),
            ["discriminator"] = type.Derived.Count > 0 && type.Discriminator is { } discriminator ? CSharpText.Literal(discriminator) : null,
            ["derived"] = new JArray(type.Derived.Select(pair => new JObject
            {
                ["value"] = CSharpText.Literal(pair.Value),
                ["pair"] = pair.Type.Pair
            })),
            ["subtypes"] = new JArray(type.Derived.Select(pair => pair.Type).Distinct().OrderByDescending(Depth)
                .Select(one => new JObject { ["name"] = one.Name, ["codec"] = one.Codec })),
            ["form"] = form is null ? null : Lines.Indented(FormLines.Of(type, form), 8),
        };
    }

    public static JArray Patterns(Limits limits) =>
        new(limits.Patterns.Select(pattern => new JObject { ["name"] = pattern.Name, ["literal"] = pattern.Literal }));

    public static string Docs(NamedType type) =>
        CSharpText.Docs(type.Description is { Length: > 0 } text ? text : $"The schema {type.Name} of the contract.", "");

    private static JObject Member(ClassMember member) => new()
    {
        ["name"] = member.Name,
        ["local"] = char.ToLowerInvariant(member.Name[0]) + member.Name[1..] + "Value",
        ["wire"] = CSharpText.Literal(member.Wire),
        ["json"] = CSharpText.Literal(JsonConvert.ToString(member.Wire)[1..^1]),
        ["typeName"] = member.Use.Type.Spelled(member.MayBeNull),
        ["nullable"] = member.Use.Type.Spelled(true),
        ["pair"] = member.Use.Type.Pair,
        ["isWritten"] = !member.IsReadOnly && member.Use.Type is not FileType,
        ["isRequired"] = member.IsRequired && !member.IsReadOnly,
        ["mustBeSet"] = member.MustBeSet,
        ["isDeclared"] = !member.IsInherited,
        ["isDeprecated"] = member.IsDeprecated,
        ["fallback"] = !member.MustBeSet || member.Use.IsNullable ? null : member.IsWriteOnly ? "Missing" : "Lacks",
        ["missing"] = member.Use.IsNullable ? "null" : null,
        ["docs"] = CSharpText.Docs(member.Description is { Length: > 0 } text ? text : $"The member {member.Wire} of the contract.", "    "),
        ["limits"] = LimitWords.Of(member.Use) is { Length: > 0 } words ? CSharpText.Docs(words, "    ") : null,
    };

    private static List<string> Checks(ClassMember member, Limits limits)
    {
        // What is not sent needs no check.
        if (member.IsReadOnly)
            return [];

        var (wire, value) = (CSharpText.Literal(member.Wire), "value." + member.Name);
        var isMissed = member.IsRequired && !member.Use.IsNullable && (!member.Use.Type.IsValue || member.MayBeNull);
        List<string> required = isMissed ? [$"global::DigitalConnect.Runtime.Contract.ContractLimits.Required(ref violations, {wire}, {value});"]
            : [];
        return [.. required, .. limits.Of(member.Use, wire, value, member.Name)];
    }

    private static IEnumerable<string> DiscriminatorChecks(ClassType type)
    {
        for (var one = type.Base; one is not null; one = one.Base)
        {
            var others = one.Derived.Where(pair => pair.Type != type).Select(pair => pair.Value);
            if (DiscriminatorPattern.Of(type, one.Discriminator, others) is { } pattern)
            {
                var (wire, rule) = (CSharpText.Literal(one.Discriminator!), CSharpText.Literal($"says that it is another than {type.Name}"));
                yield return $"if (value is {{ {pattern} }})";
                yield return $"    global::DigitalConnect.Runtime.Contract.ContractViolations.Add(ref violations, {wire}, {rule});";
            }
        }
    }

    private static bool HasNames(CSharpType type) => type switch
    {
        CollectionType collection => HasNames(collection.Element.Type),
        ClassType or UnionType => true,
        _ => false,
    };

    private static int Depth(ClassType type)
    {
        var depth = 0;
        for (var one = type; one is not null; one = one.Base)
            depth++;

        return depth;
    }
}
