using Middleware.Visitors;

namespace Middleware.Channel;

/// <summary>Knows a browser again by a cookie. A page with a login would use that.</summary>
public static class VisitorCookie
{
    private const string Name = "visitor";

    public static Visitor Visitor(this HttpContext context)
    {
        var id = context.Request.Cookies[Name];
        if (!Guid.TryParse(id, out _))
        {
            id = Guid.NewGuid().ToString();
            var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps };
            context.Response.Cookies.Append(Name, id, options);
        }

        return context.RequestServices.GetRequiredService<VisitorDirectory>().Get(id!);
    }
}
