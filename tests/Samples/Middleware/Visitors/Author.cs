using System.Text.Json.Serialization;

namespace Middleware.Visitors;

/// <summary>Who said something.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Author>))]
public enum Author
{
    /// <summary>The visitor of the page.</summary>
    Visitor,

    /// <summary>An agent or a bot in Talkdesk.</summary>
    Agent,

    /// <summary>Nobody: it tells what happened.</summary>
    Notice,
}
