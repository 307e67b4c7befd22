using System.Text;
using System.Text.Json;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Parses the bytes of a file by what they are, not by the file's extension.</summary>
internal static class FileParser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ParsedFile Parse(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        var first = content.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0)
            throw new ContractLoadException(file, "the file is empty", 1);
        Reject(file, content, first);
        if (content[first] is (byte)'{' or (byte)'[' or (byte)'/')
        {
            try
            {
                return JsonFileParser.Parse(file, content);
            }
            catch (JsonException exception)
            {
                return ParseFlowYaml(file, content, exception, cancellationToken);
            }
        }

        return YamlFileParser.Parse(file, Decode(file, content), cancellationToken);
    }

    private static void Reject(string file, ReadOnlySpan<byte> content, int first)
    {
        if (content[first] == (byte)'<')
            throw new ContractLoadException(file, "this is HTML or XML, not an OpenAPI document", LineOf(content, first));
        if (content.IndexOf((byte)0) is var zero and >= 0)
            throw new ContractLoadException(file, "this is a binary file, not an OpenAPI document", LineOf(content, zero));
    }

    // A brace opens a YAML flow mapping too; but what is broken JSON is told as broken JSON.
    private static ParsedFile ParseFlowYaml(string file, ReadOnlySpan<byte> content, JsonException asJson, CancellationToken cancellationToken)
    {
        try
        {
            return YamlFileParser.Parse(file, Decode(file, content), cancellationToken);
        }
        catch (ContractLoadException)
        {
            var reason = asJson.Message.Split(" LineNumber:", StringSplitOptions.None)[0].TrimEnd('.');
            throw new ContractLoadException(
                file, $"not valid JSON: {reason}", (int?)asJson.LineNumber + 1, (int?)asJson.BytePositionInLine + 1, asJson);
        }
    }

    private static string Decode(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ContractLoadException(
                file, "this is a binary file or not UTF-8, not an OpenAPI document", LineOf(
                    content, Math.Max(0, exception.Index)), innerException: exception);
        }
    }

    private static int LineOf(ReadOnlySpan<byte> content, int at) => content[..at].Count((byte)'\n') + 1;
}
