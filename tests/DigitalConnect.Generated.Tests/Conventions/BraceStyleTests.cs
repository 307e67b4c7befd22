using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DigitalConnect.Tests.Conventions;

/// <summary>The analyzer asks for braces that are missing (csharp_prefer_braces); this test finds those that are not needed.</summary>
[Parallelizable]
public sealed class BraceStyleTests
{
    [Test]
    public void A_statement_on_one_line_has_no_braces() =>
        Assert.That(Sources.All.SelectMany(SuperfluousBlocks), Is.Empty);

    private static IEnumerable<string> SuperfluousBlocks(string file) =>
        from node in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
        let branches = Branches(node).ToArray()
        where branches.All(branch => IsOnOneLine(branch.Header) && IsOneStatement(branch.Body))
        from block in branches.Select(branch => branch.Body).OfType<BlockSyntax>()
        select $"{Sources.NameOf(file)}({block.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";

    // All branches of an if are written alike.
    private static IEnumerable<(Location Header, StatementSyntax Body)> Branches(SyntaxNode? node) => node switch
    {
        IfStatementSyntax { Parent: ElseClauseSyntax } => [],
        IfStatementSyntax statement => BranchesOf(statement),
        CommonForEachStatementSyntax statement => [(Header(statement, statement.CloseParenToken), statement.Statement)],
        ForStatementSyntax statement => [(Header(statement, statement.CloseParenToken), statement.Statement)],
        WhileStatementSyntax statement => [(Header(statement, statement.CloseParenToken), statement.Statement)],
        LockStatementSyntax statement => [(Header(statement, statement.CloseParenToken), statement.Statement)],
        UsingStatementSyntax statement => [(Header(statement, statement.CloseParenToken), statement.Statement)],
        _ => [],
    };

    private static IEnumerable<(Location Header, StatementSyntax Body)> BranchesOf(IfStatementSyntax statement) =>
    [
        (Header(statement, statement.CloseParenToken), statement.Statement),
        .. statement.Else switch
        {
            { Statement: IfStatementSyntax next } => BranchesOf(next),
            { } last => [(last.ElseKeyword.GetLocation(), last.Statement)],
            null => [],
        },
    ];

    private static bool IsOneStatement(StatementSyntax body) => body is not BlockSyntax block
        ? IsOnOneLine(body.GetLocation())
        : block.Statements is [not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax)] && !HasComment(block)
            && IsOnOneLine(block.Statements[0].GetLocation());

    private static bool HasComment(BlockSyntax block) => block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));

    private static Location Header(StatementSyntax statement, SyntaxToken end) =>
        Location.Create(statement.SyntaxTree, TextSpan.FromBounds(statement.SpanStart, end.Span.End));

    private static bool IsOnOneLine(Location location) =>
        location.GetLineSpan() is var lines && lines.StartLinePosition.Line == lines.EndLinePosition.Line;
}
