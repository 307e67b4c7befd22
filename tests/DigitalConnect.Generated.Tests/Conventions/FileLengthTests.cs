namespace DigitalConnect.Tests.Conventions;

public sealed class FileLengthTests
{
    private const int Longest = 300;
    private const int Screen = 45;
    private const int Widest = 150;

    [Test]
    public void No_file_is_longer_than_can_be_read_in_one_go() =>
        Assert.That(Sources.All.Where(file => Lines(file) > Longest).Select(Sources.NameOf), Is.Empty);

    [Test]
    public void Most_files_that_ship_fit_on_one_screen()
    {
        var lengths = Sources.Shipped.Select(Lines).Order().ToArray();

        Assert.That(lengths[lengths.Length / 2], Is.LessThanOrEqualTo(Screen));
    }

    // What ships in a raw string is data, in which a line may not be broken: a page, a command.
    [Test]
    public void No_line_is_longer_than_can_be_seen_at_once() =>
        Assert.That(
            from file in Sources.All
            from line in Sources.Shipped.Contains(file) ? Code(file)
                : File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > Widest
            select $"{Sources.NameOf(file)}({line.Number})", Is.Empty);

    private static IEnumerable<(string Text, int Number)> Code(string file)
    {
        var isRaw = false;
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            var marks = line.Split("\"\"\"").Length - 1;
            if (!isRaw && marks == 0)
                yield return (line, number + 1);

            isRaw ^= marks % 2 == 1;
        }
    }

    private static int Lines(string file) => File.ReadLines(file).Count();
}
