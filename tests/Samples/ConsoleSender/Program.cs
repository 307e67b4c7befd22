using DigitalConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder();
builder.Services.AddDigitalConnect(builder.Configuration.GetSection("DigitalConnect"));
using var host = builder.Build();
var client = host.Services.GetRequiredService<IDigitalConnectClient>();
try
{
    var result = await client.SendMessageAsync(conversationId: args[0], new SendMessageRequest { Content = args[1] });
    Console.WriteLine(result.IsPartial ? $"Delivered, but: {result.PartialFailReason}" : $"Delivered as {result.MessageId}");
}
catch (DigitalConnectException failure)
{
    Console.Error.WriteLine($"{failure.Delivery}, idempotency key {failure.IdempotencyKey}: {failure.Message}");
}
