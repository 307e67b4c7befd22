using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>What callers see of a generated client, one line for each thing, read from its code.</summary>
internal sealed class GeneratedSurface
{
    private readonly Dictionary<string, ClassDeclarationSyntax> _classes;
    private readonly List<EnumDeclarationSyntax> _enums;
    private readonly InterfaceDeclarationSyntax _client;

    private GeneratedSurface(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        _classes = root.DescendantNodes()
            .OfType<ClassDeclarationSyntax>()
            .Where(type => type.Identifier.Text != "CaseClient")
            .ToDictionary(type => type.Identifier.Text);
        _enums = [.. root.DescendantNodes().OfType<EnumDeclarationSyntax>()];
        _client = root.DescendantNodes().OfType<InterfaceDeclarationSyntax>().Single();
    }

    public static IEnumerable<string> Read(string code)
    {
        var surface = new GeneratedSurface(code);
        return surface.Methods().Concat(surface.Enums()).Concat(surface.Classes()).Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> Methods() =>
        from method in _client.Members.OfType<MethodDeclarationSyntax>()
        let parameters = method.ParameterList.Parameters.Select(Parameter)
        select $"{Obsolete(method)}{Spelled(method.ReturnType)} {method.Identifier.Text[..^"Async".Length]}({string.Join(", ", parameters)})";

    private static string Parameter(ParameterSyntax parameter)
    {
        var value = parameter.Identifier.Text == "cancellationToken" ? " = default" : " = null";
        return $"{Spelled(parameter.Type!)} {parameter.Identifier.ValueText}{(parameter.Default is null ? "" : value)}";
    }

    private IEnumerable<string> Enums() =>
        from type in _enums
        from member in type.Members
        select $"{type.Identifier.Text}.{member.Identifier.Text} = {member.EqualsValue!.Value}";

    private IEnumerable<string> Classes() =>
        from type in _classes.Values
        from line in Properties(type).Select(property => $"{type.Identifier.Text}: {property}").Prepend($"class {type.Identifier.Text}{Base(type)}")
        select line;

    private string Base(ClassDeclarationSyntax type) =>
        type.BaseList?.Types[0].Type.ToString() is { } parent && _classes.ContainsKey(parent) ? $" : {parent}" : "";

    private IEnumerable<string> Properties(ClassDeclarationSyntax type)
    {
        var own = type.Members.OfType<PropertyDeclarationSyntax>().Where(property => property.Identifier.Text != "UnknownMembers");
        var inherited = type.BaseList?.Types[0].Type.ToString() is { } parent && _classes.TryGetValue(parent, out var declared)
            ? Properties(declared)
            : [];
        return own.Select(
            property =>
                $"{Obsolete(property)}{(property.Modifiers.Any(SyntaxKind.RequiredKeyword) ? "required " : "")}{Spelled(property.Type)} "
                    + $"{property.Identifier.Text}").Concat(inherited);
    }

    private static string Obsolete(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString().EndsWith("Obsolete", StringComparison.Ordinal))
            ? "obsolete "
            : "";

    private static string Spelled(TypeSyntax type) =>
        type.ToString().Replace("System.Threading.Tasks.", "", StringComparison.Ordinal).Replace("System.Threading.", "", StringComparison.Ordinal);
}
