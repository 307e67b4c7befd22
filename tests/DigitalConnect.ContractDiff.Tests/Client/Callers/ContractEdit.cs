using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Client.Callers;

/// <summary>A single change of a contract.</summary>
/// <param name="Name">The change in words.</param>
/// <param name="Document">The contract.</param>
/// <param name="Steps">How it is made: <c>set PATH JSON</c>, <c>remove PATH</c>, <c>rename PATH KEY</c> or <c>replace TEXT TEXT</c>.</param>
public sealed record ContractEdit(string Name, string Document, params string[] Steps)
{
    /// <summary>Whether code that compiles all the same behaves otherwise.</summary>
    public bool IsFelt { get; init; }

    public override string ToString() => $"{Document}: {Name}";

    public string Apply(JsonObject contract)
    {
        var changed = contract.DeepClone().AsObject();
        foreach (var step in Steps.Select(step => step.Split(' ', 3)))
        {
            if (step[0] == "replace")
                changed = Replace(changed, step[1], step[2]);
            else
                Change(changed, step);
        }

        return changed.ToJsonString();
    }

    private JsonObject Replace(JsonObject contract, string old, string now)
    {
        var text = contract.ToJsonString();
        Assert.That(text, Does.Contain(old), Name);
        return JsonNode.Parse(text.Replace(old, now, StringComparison.Ordinal))!.AsObject();
    }

    private void Change(JsonObject contract, string[] step)
    {
        var keys = step[1].Replace("S/", "components/schemas/", StringComparison.Ordinal).Split('/')
            .Select(key => key.Replace("~1", "/", StringComparison.Ordinal)).ToList();
        var parent = keys.SkipLast(1).Aggregate((JsonNode?)contract, (node, key) => node is JsonArray list ? list[int.Parse(key, null)] : node?[key]);
        Assert.That(parent, Is.Not.Null, $"{Name}: {step[1]}");
        switch (step[0], parent)
        {
            case ("set", JsonObject map):
                map[keys[^1]] = JsonNode.Parse(step[2]);
                break;
            case ("set", JsonArray list):
                list[int.Parse(keys[^1], null)] = JsonNode.Parse(step[2]);
                break;
            case ("remove", JsonObject map):
                Assert.That(map.Remove(keys[^1]), Is.True, $"{Name}: {step[1]}");
                break;
            case ("rename", JsonObject map):
                var at = map.IndexOf(keys[^1]);
                var value = map[keys[^1]]!.DeepClone();
                map.RemoveAt(at);
                map.Insert(at, step[2], value);
                break;
            default:
                Assert.Fail($"{Name}: '{string.Join(' ', step)}' is no step.");
                break;
        }
    }
}
