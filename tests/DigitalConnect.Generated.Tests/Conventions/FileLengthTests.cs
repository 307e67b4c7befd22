namespace DigitalConnect.Tests.Conventions;

public sealed class FileLengthTests
{
    private const int Longest = 300;
    private const int Screen = 45;

    [Test]
    public void No_file_is_longer_than_can_be_read_in_one_go() =>
        Assert.That(Sources.All.Where(file => Lines(file) > Longest).Select(Sources.NameOf), Is.Empty);

    [Test]
    public void Most_files_that_ship_fit_on_one_screen()
    {
        var lengths = Sources.Shipped.Select(Lines).Order().ToArray();

        Assert.That(lengths[lengths.Length / 2], Is.LessThanOrEqualTo(Screen));
    }

    private static int Lines(string file) => File.ReadLines(file).Count();
}
