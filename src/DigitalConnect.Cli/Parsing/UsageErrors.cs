using System.CommandLine;

namespace DigitalConnect.Cli.Parsing;

/// <summary>What is wrong with a command line.</summary>
/// <remarks>The parser takes an option that it doesn't know for a text. A mistyped option must not become a message to an agent.</remarks>
internal static class UsageErrors
{
    private const string EndOfOptions = "--";

    /// <param name="arguments">The command line as it was typed.</param>
    /// <param name="parsed">What the parser made of it.</param>
    /// <returns>One sentence or more for each error; empty where there is none.</returns>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> arguments, ParseResult parsed)
    {
        if (parsed.Action is { ClearsParseErrors: true })
            return [];

        var command = parsed.CommandResult.Command;
        string[] known = [.. NamesOf(command)];
        string[] unknown = [.. Unknown(arguments, known)];
        var unmatched = parsed.UnmatchedTokens.Except(unknown).ToArray();
        return
        [
            .. unknown.Select(option => UnknownOption(option, command, known)),
            .. unmatched.Select(token => Unmatched(token, command)),
            .. parsed.Errors.Select(error => error.Message).Where(message => !IsAbout(message, [.. unknown, .. unmatched])),
        ];
    }

    private static bool IsAbout(string message, string[] tokens) =>
        Array.Exists(tokens, token => message.Contains($"'{token}'", StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
            .SelectMany(option => option.Aliases.Prepend(option.Name));

    private static IEnumerable<string> Unknown(IReadOnlyList<string> arguments, string[] known)
    {
        var previous = "";
        foreach (var argument in arguments.TakeWhile(argument => argument != EndOfOptions))
        {
            // "--from -" is standard input.
            var isInput = argument == "-" && known.Contains(previous);
            if (argument.StartsWith('-') && !isInput && !known.Contains(argument.Split('=', ':')[0]))
                yield return argument;
            previous = argument;
        }
    }

    private static string UnknownOption(string option, Command command, string[] known)
    {
        var text = command.Arguments.Count > 0 ? $" A value that starts with - follows {EndOfOptions}: {command.Name} " +
            $"{EndOfOptions} \"{option}\"." : "";
        return $"{option} is not an option of '{command.Name}'. {Spelling.Suggest(option.Split('=', ':')[0], known)}{text}";
    }

    private static string Unmatched(string token, Command command)
    {
        string[] commands = [.. command.Subcommands.Select(subcommand => subcommand.Name)];
        return commands.Length > 0
            ? $"{token} is not a command. {Spelling.Suggest(token, commands)}"
            : $"'{token}' is one argument too many. A text of several words stands in quotation marks.";
    }
}
