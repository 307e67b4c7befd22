using System.Text;
using DigitalConnect.ContractDiff.Client.Effects;
using DigitalConnect.ContractDiff.Client.Surface;

namespace DigitalConnect.ContractDiff.Tests.Client.Callers;

/// <summary>Code that uses every member of a client: one method for each use, which says what it uses.</summary>
internal sealed class CallerCode
{
    private readonly List<(string Code, HashSet<string> Used)> _uses = [];
    private readonly SurfaceReach _reach;
    private readonly ILookup<ClientType, (ClientType? Type, string Member)> _holders;

    public CallerCode(ClientSurface surface, string client)
    {
        _reach = new SurfaceReach(surface);
        _holders = Holders(surface, client).ToLookup(pair => pair.Held, pair => pair.Holder);
        foreach (var type in surface.Types)
            Use(type);
        foreach (var method in surface.Methods)
            Use(method, client);
    }

    /// <summary>What each method uses, in order.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Used => [.. _uses.Select(use => use.Used)];

    /// <summary>The code, in the namespace of a client: each use is on a line of its own, from the first line behind the braces on.</summary>
    public string Text(string @namespace)
    {
        var code = new StringBuilder("#nullable enable\nusing System; using System.Collections.Generic; using System.IO; using System.Net; "
            + "using System.Threading; using System.Threading.Tasks; using DigitalConnect.Runtime;\n"
            + $"namespace {@namespace};\ninternal static class Caller {{\n");
        for (var at = 0; at < _uses.Count; at++)
            code.Append(_uses[at].Code.Replace("Use(", $"Use{at}(", StringComparison.Ordinal)).Append('\n');
        return code.Append('}').ToString();
    }

    /// <summary>The line of the first use, counted from 0.</summary>
    public const int FirstLine = 4;

    private static IEnumerable<(ClientType Held, (ClientType? Type, string Member) Holder)> Holders(ClientSurface surface, string client)
    {
        var members = surface.Types.SelectMany(
            type => type.Members, (type, member) => (member.Type, Holder: ((ClientType?)type, $"{type.Name}.{member.Name}")));
        var methods = surface.Methods.SelectMany(
            method => method.Parameters.Select(parameter => (TypeReference?)parameter.Type).Append(method.Result),
            (method, type) => (Type: type, Holder: ((ClientType?)null, $"I{client}.{method.Name}Async")));
        return from pair in members.Concat(methods)
               where pair.Type?.Generated is not null
               select (pair.Type!.Generated!, pair.Holder);
    }

    private void Use(ClientType type)
    {
        if (type.IsEnum)
        {
            foreach (var member in type.Members)
                Add($"static {type.Name} Use() => {type.Name}.{member.Name};", [.. Names(type), $"{type.Name}.{member.Name}"]);
            return;
        }

        foreach (var member in type.Members)
        {
            string[] used = [.. Names(type), .. Declaring(type, member).Select(declaring => $"{declaring.Name}.{member.Name}")];
            if (_reach.IsRead(type) || type.IsResult)
            {
                Add($"static {member.Type} Use({type.Name} value) => value.{member.Name};", [.. used, .. Names(member.Type?.Generated)]);
                if (member.Type is { IsValue: true, IsNullable: true })
                    Add($"static bool Use({type.Name} value) => value.{member.Name}.HasValue;", used);
            }

            if (_reach.IsWritten(type) && type.Kind == ClientTypeKind.Class)
            {
                Add($"static void Use({type.Name} value, {member.Type} it) => value.{member.Name} = it;",
                    [.. used, .. Names(member.Type?.Generated)]);
            }
        }

        if (type.Base is { } parent)
            Add($"static {parent.Name} Use({type.Name} value) => value;", [.. Names(type), .. Names(parent)]);
        if (type.Kind == ClientTypeKind.Union)
            UseUnion(type);
        if (!_reach.IsWritten(type) || type.Kind != ClientTypeKind.Class)
            return;
        var required = type.Members.Where(member => member.IsRequired).ToList();
        Add($"static {type.Name} Use({Join(required.Select((member, at) => $"{member.Type} v{at}"))}) => "
            + $"new() {{ {Join(required.Select((member, at) => $"{member.Name} = v{at}"))} }};",
            [.. Names(type), .. required.SelectMany(member =>
                Names(member.Type?.Generated).Concat(Declaring(type, member).Select(declaring => $"{declaring.Name}.{member.Name}")))]);
    }

    private void UseUnion(ClientType type)
    {
        foreach (var kind in type.Members.Where(member => member.Name != "Value"))
        {
            string[] used = [.. Names(type), $"{type.Name}.{kind.Name}", .. Names(kind.Type?.Generated)];
            Add($"static {type.Name} Use({kind.Type} it) => new() {{ {kind.Name} = it }};", used);
            if (kind.Type is { Element: null, Name: not "object" })
                Add($"static {type.Name} Use({kind.Type.Name} it) => it;", used);
        }
    }

    private void Use(ClientMethod method, string client)
    {
        string[] used = [$"I{client}.{method.Name}Async", .. Names(method.Result?.Generated),
            .. method.Parameters.SelectMany(parameter => Names(parameter.Type.Generated))];
        var head = $"static Task{(method.Result is null ? "" : $"<{method.Result}>")} Use({Join(["I" + client + " client",
            .. method.Parameters.Select((parameter, at) => $"{parameter.Type} v{at}")])}) => client.{method.Name}Async(";
        Add($"{head}{Join([.. method.Parameters.Select((_, at) => $"v{at}"), "CancellationToken.None"])});", used);
        Add($"{head}{Join([.. method.Parameters.Select((parameter, at) => $"@{parameter.Name}: v{at}"), "cancellationToken: default"])});", used);
        var required = method.Parameters.Select((parameter, at) => (parameter.IsOptional, Name: $"v{at}")).Where(one => !one.IsOptional);
        Add($"{head}{Join(required.Select(one => one.Name))});", used);
    }

    // A type that the contract does not name goes with what holds it.
    private IEnumerable<string> Names(ClientType? type) => type is null ? []
        : type.IsInline ? _holders[type].SelectMany(held => Names(held.Type).Append(held.Member)).Prepend(type.Name)
        : [type.Name];

    // The class itself, and those of its ancestors that have the member, too.
    private static IEnumerable<ClientType> Declaring(ClientType? type, ClientMember member)
    {
        for (; type?.Member(member.Name) is not null; type = type.Base)
            yield return type;
    }

    private void Add(string code, string[] used) => _uses.Add((code, used.ToHashSet(StringComparer.Ordinal)));

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
