using Middleware;

await using var app = MiddlewareApp.Build(args);
await app.RunAsync();
