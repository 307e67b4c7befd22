using System.CommandLine;

namespace DigitalConnect.Cli.Simulating;

/// <summary><c>--client ID:SECRET</c>, any number of times.</summary>
internal sealed class ClientOption : Option<IReadOnlyList<(string Id, string Secret)>>
{
    public ClientOption(string name)
        : base(name)
    {
        HelpName = "ID:SECRET";
        Description = "A client that is given tokens. May be given several times; the first is the one in the lines to copy.";
        Arity = ArgumentArity.ZeroOrMore;
        DefaultValueFactory = _ => [];
        CustomParser = result =>
        {
            var clients = new List<(string Id, string Secret)>();
            foreach (var token in result.Tokens)
            {
                if (token.Value.Split(':', 2) is [{ Length: > 0 } id, { Length: > 0 } secret])
                    clients.Add((id, secret));
                else
                    result.AddError($"{name} is an id and a secret with a colon between them, such as my-client:my-secret.");
            }

            return clients;
        };
    }
}
