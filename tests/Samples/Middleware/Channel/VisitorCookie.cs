namespace Middleware.Channel;

/// <summary>Knows a browser again by a cookie. A page with a login would use that.</summary>
public static class VisitorCookie
{
    private const string Name = "visitor";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>The id of the visitor: the thread of the relay.</summary>
    public static string Visitor(this HttpContext context)
    {
        if (Guid.TryParse(context.Request.Cookies[Name], out var known))
            return known.ToString();

        var id = Guid.NewGuid().ToString();
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
        };
        context.Response.Cookies.Append(Name, id, options);
        return id;
    }
}
