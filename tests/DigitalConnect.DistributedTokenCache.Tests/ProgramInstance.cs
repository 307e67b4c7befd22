using DigitalConnect.Simulator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>One of several instances of a program that share their token.</summary>
internal sealed class ProgramInstance : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _conversation;

    public ProgramInstance(DigitalConnectSimulator simulator, IDistributedCache cache, IDataProtectionProvider keys, TimeSpan cacheTimeout,
        string? secret = null)
    {
        _conversation = simulator.ConversationId;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(cache);
        services.AddSingleton(keys);
        services.AddDigitalConnectDistributedTokenCache(options => options.OperationTimeout = cacheTimeout);
        services.AddDigitalConnect(options =>
        {
            options.BaseAddress = simulator.BaseAddress;
            options.TokenEndpoint = simulator.TokenEndpoint;
            options.ClientId = simulator.ClientId;
            options.ClientSecret = secret ?? simulator.ClientSecret;
        });
        _services = services.BuildServiceProvider();
    }

    public Task<SendMessageResult> SendAsync(CancellationToken cancellationToken) => _services.GetRequiredService<IDigitalConnectClient>()
        .SendMessageAsync(_conversation, new SendMessageRequest { Content = "Hello" }, cancellationToken: cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
