using DigitalConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddDigitalConnect(builder.Configuration.GetSection("DigitalConnect"));
using var host = builder.Build();
try
{
    var client = host.Services.GetRequiredService<IDigitalConnectClient>();
    var conversation = builder.Configuration["conversation"] ?? throw new ArgumentException("Give --conversation ID.");
    var result = await client.SendMessageAsync(conversation, new SendMessageRequest { Content = builder.Configuration["text"] });
    Console.WriteLine(result.IsPartial ? $"Delivered, but: {result.PartialFailReason}" : $"Delivered as {result.MessageId}");
    return 0;
}
catch (DigitalConnectException failure)
{
    Console.Error.WriteLine($"{failure.Delivery}, idempotency key {failure.IdempotencyKey}: {failure.Message}");
}
catch (Exception invalid) when (invalid is OptionsValidationException or ArgumentException)
{
    Console.Error.WriteLine($"Nothing was sent: {invalid.Message}");
}

return 1;
