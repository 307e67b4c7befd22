using System.Net;
using DigitalConnect.Benchmarks.Contestants;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>Makes the clients of a scenario, on a network of no length.</summary>
internal static class InMemory
{
    private static readonly Uri Origin = new("https://api.talkdeskapp.com");

    public static IContestant Create(Contestant contestant, Scenario scenario)
    {
        var text = scenario == Scenario.Large ? Samples.LongText : Samples.Text;
        var network = Network(scenario);
        return scenario == Scenario.Pipeline
            ? Contestants.Contestants.Pipeline(contestant, network, Origin, text)
            : Contestants.Contestants.Bare(contestant, network, Origin, text, scenario == Scenario.KeyGiven ? Samples.Key : null);
    }

    private static CannedHandler Network(Scenario scenario) => scenario switch
    {
        Scenario.Partial => new CannedHandler(HttpStatusCode.PartialContent, Samples.Partial.ToArray()),
        Scenario.BadRequest => new CannedHandler(HttpStatusCode.BadRequest, Samples.BadRequest.ToArray()),
        _ => new CannedHandler(HttpStatusCode.Created, Samples.Created.ToArray()),
    };
}
