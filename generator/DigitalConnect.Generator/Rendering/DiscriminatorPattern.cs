using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Rendering;

/// <summary>The pattern of an object whose discriminator says that it is of another type: whoever gets it would read it as that type.</summary>
internal static class DiscriminatorPattern
{
    /// <param name="type">The type of the object.</param>
    /// <param name="discriminator">The member on the wire.</param>
    /// <param name="others">The values that mean another type.</param>
    /// <returns>A property pattern; null if there is no such value, or no such member.</returns>
    public static string? Of(CSharpType type, string? discriminator, IEnumerable<string> others)
    {
        var member = (type as ClassType)?.Members.FirstOrDefault(member => member.Wire == discriminator);
        var constants = member?.Use.Type switch
        {
            EnumType { IsOfTexts: true } texts => texts.Values.IntersectBy(others, value => value.Wire).Select(value => $"{texts.Name}.{value.Name}"),
            ScalarType { Name: "string" } => others.Select(CSharpText.Literal),
            _ => [],
        };
        return string.Join(" or ", constants) is { Length: > 0 } values ? $"{member!.Name}: {values}" : null;
    }
}
