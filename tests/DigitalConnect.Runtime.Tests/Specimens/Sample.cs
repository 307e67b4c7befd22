using System.Text.Json.Nodes;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Runtime.Tests.Specimens;

/// <summary>Values of the specimen contract.</summary>
internal static class Sample
{
    public const string SmallSpecimenJson = """
        {"id":"0a1b2c3d-0000-4000-8000-000000000001","name":"Fern","kind":"land-plant","weight":0.5,"created_at":"2026-01-02T03:04:05+00:00",
         "tags":["green"],"x-odd.name":"odd","class":"plant","owner_note":null,"secret":"s"}
        """;

    public static Guid Id { get; } = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000001");

    public static Specimen SmallSpecimen() => new()
    {
        Id = Id,
        Name = "Fern",
        Kind = Kind.LandPlant,
        Weight = 0.5,
        CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Tags = ["green"],
        XOddName = "odd",
        Class = "plant",
        OwnerNote = null,
        Secret = "s",
    };

    /// <summary>One with every member that can be set without a warning.</summary>
    public static Specimen FullSpecimen()
    {
        var full = SmallSpecimen();
        full.SpecimenValue = "like its class";
        full.Value1st = true;
        full.AQuotedName = "quoted \"\\\u2028\n";
        full.OwnerNote = "a note";
        full.NickName = "Ferny";
        full.Birthday = new DateOnly(2020, 2, 29);
        full.Alarm = new TimeOnly(6, 30, 0, 125);
        full.Age = new TimeSpan(1, 2, 3, 4);
        full.Home = new Uri("https://specimen.example/a%20b?c=d");
        full.Picture = [0, 1, 254, 255];
        full.Revision = long.MaxValue;
        full.Level = Level.High;
        full.Count = -5;
        full.Small = 9;
        full.Big = long.MaxValue;
        full.Even = 4;
        full.Ratio = 0.1f;
        full.Price = 79228162514264337593543950335m;
        full.Maybe = 0;
        full.Grid = [[1.5, double.MaxValue], [], [double.Epsilon]];
        full.Parts = [new Part { Name = "leaf", Parts = [new Part { Name = "vein" }], Whole = new Part { Name = "twig" } }];
        full.Kinds = [Kind.Value1st, Kind.Empty, Kind.ABC, Kind.Été];
        full.Levels = new Dictionary<string, Level> { ["a"] = Level.None, ["b/c"] = Level.Low };
        full.Labels = new Dictionary<string, string> { [""] = "", ["\"q\""] = "12345" };
        full.History = new Dictionary<string,
            IReadOnlyList<DateTimeOffset>>
        { ["moved"] = [full.CreatedAt.AddTicks(1), full.CreatedAt.ToOffset(TimeSpan.FromHours(-5))] };
        full.Sections = new Dictionary<string, Part> { ["root"] = new Part { Name = "root" } };
        full.Holes = [1, null, 3];
        full.Gaps = ["a", null, ""];
        full.Blanks = new Dictionary<string, string?> { ["full"] = "x", ["blank"] = null };
        full.Position = new Position { Latitude = -90, Longitude = 179.999 };
        full.Parent = SmallSpecimen();
        full.Cousin = new Part { Name = "cousin" };
        full.Free = new Dictionary<string, object?> { ["x"] = new List<object?> { 1L, "2", null } };
        full.Open = new Dictionary<string, object?>();
        full.Any = "any";
        full.Anys = [1L, new Dictionary<string, object?> { ["y"] = true }];
        return full;
    }

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
