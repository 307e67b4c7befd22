using System.Text;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A node of a loaded document, with its place in the file. The generator's model reads these nodes, too.</summary>
/// <param name="file">The file, as the caller named it.</param>
/// <param name="line">The line of the node, or of its key if it has one; from 1.</param>
/// <param name="column">The column, likewise.</param>
internal abstract class DocumentNode(string file, int line, int column) : ContractNode(new Location(file, line, column))
{
    public string File => Place.File;

    public int Line => Place.Line;

    public int Column => Place.Column;

    /// <summary>The key or the number under which the parent holds the node; empty for the root.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The node that holds this one; null for the root.</summary>
    public DocumentNode? Parent { get; private set; }

    public SourceLocation Location => new(File, Line, Column);

    /// <summary>The JSON pointer of the node in its file, as a URI fragment.</summary>
    public string Pointer
    {
        get
        {
            var segments = new Stack<string>();
            for (var node = this; node.Parent is not null; node = node.Parent)
                segments.Push(node.Key);
            var pointer = new StringBuilder("#");
            foreach (var segment in segments)
                pointer.Append('/').Append(JsonPointer.Escape(segment));
            return pointer.ToString();
        }
    }

    /// <summary>The keys from the root to the node.</summary>
    public IReadOnlyList<string> Path
    {
        get
        {
            var path = new List<string>();
            for (var node = this; node.Parent is not null; node = node.Parent)
                path.Add(node.Key);
            path.Reverse();
            return path;
        }
    }

    // A node that YAML aliases share belongs to the place of its anchor.
    internal void Attach(DocumentNode parent, string key)
    {
        if (Parent is null)
            (Parent, Key) = (parent, key);
    }
}
