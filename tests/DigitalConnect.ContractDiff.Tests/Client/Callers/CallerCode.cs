using System.Text;
using DigitalConnect.ContractDiff.Client.Effects;
using DigitalConnect.ContractDiff.Client.Surface;

namespace DigitalConnect.ContractDiff.Tests.Client.Callers;

/// <summary>Code that uses every member of a client: one method for each use, which says what it uses.</summary>
internal sealed class CallerCode
{
    private readonly List<(string Code, HashSet<string> Used)> _uses = [];
    private readonly SurfaceReach _reach;

    public CallerCode(ClientSurface surface, string client)
    {
        _reach = new SurfaceReach(surface);
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

    private void Use(ClientType type)
    {
        if (type.IsEnum)
        {
            foreach (var member in type.Members)
                Add($"static {type.Name} Use() => {type.Name}.{member.Name};", type.Name, $"{type.Name}.{member.Name}");
            return;
        }

        foreach (var member in type.Members)
        {
            var used = $"{type.Name}.{member.Name}";
            if (_reach.IsRead(type) || type.IsResult)
            {
                Add($"static {member.Type} Use({type.Name} value) => value.{member.Name};", type.Name, used, member.Type?.Generated?.Name);
                if (member.Type is { IsValue: true, IsNullable: true })
                    Add($"static bool Use({type.Name} value) => value.{member.Name}.HasValue;", type.Name, used);
            }

            if (_reach.IsWritten(type) && type.Kind == ClientTypeKind.Class)
            {
                Add($"static void Use({type.Name} value, {member.Type} it) => value.{member.Name} = it;",
                    type.Name, used, member.Type?.Generated?.Name);
            }
        }

        if (!_reach.IsWritten(type) || type.Kind != ClientTypeKind.Class)
            return;
        var required = type.Members.Where(member => member.IsRequired).ToList();
        Add($"static {type.Name} Use({Join(required.Select((member, at) => $"{member.Type} v{at}"))}) => "
            + $"new() {{ {Join(required.Select((member, at) => $"{member.Name} = v{at}"))} }};",
            [type.Name, .. required.Select(member => $"{type.Name}.{member.Name}")]);
    }

    private void Use(ClientMethod method, string client)
    {
        var used = new[] { $"I{client}.{method.Name}Async", method.Result?.Generated?.Name }
            .Concat(method.Parameters.Select(parameter => parameter.Type.Generated?.Name)).ToArray();
        var head = $"static Task{(method.Result is null ? "" : $"<{method.Result}>")} Use({Join(["I" + client + " client",
            .. method.Parameters.Select((parameter, at) => $"{parameter.Type} v{at}")])}) => client.{method.Name}Async(";
        Add($"{head}{Join([.. method.Parameters.Select((_, at) => $"v{at}"), "CancellationToken.None"])});", used);
        Add($"{head}{Join([.. method.Parameters.Select((parameter, at) => $"@{parameter.Name}: v{at}"), "cancellationToken: default"])});", used);
        var required = method.Parameters.Select((parameter, at) => (parameter.IsOptional, Name: $"v{at}")).Where(one => !one.IsOptional);
        Add($"{head}{Join(required.Select(one => one.Name))});", used);
    }

    private void Add(string code, params string?[] used) => _uses.Add((code, used.OfType<string>().ToHashSet(StringComparer.Ordinal)));

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
