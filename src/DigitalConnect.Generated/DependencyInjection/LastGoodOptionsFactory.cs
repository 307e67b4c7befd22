using System.Collections.Concurrent;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.DependencyInjection;

/// <summary>
/// Makes the options of the accounts. At start bad options are an exception; when the configuration changes while the program runs, the
/// last good ones stay in use, and the log says why.
/// </summary>
internal sealed class LastGoodOptionsFactory(
    IEnumerable<IConfigureOptions<DigitalConnectOptions>> configure,
    IEnumerable<IPostConfigureOptions<DigitalConnectOptions>> postConfigure,
    IEnumerable<IValidateOptions<DigitalConnectOptions>> validate,
    IServiceProvider services) : IOptionsFactory<DigitalConnectOptions>
{
    private readonly OptionsFactory<DigitalConnectOptions> _factory = new(configure, postConfigure, validate);
    private readonly ConcurrentDictionary<string, DigitalConnectOptions> _good = new(StringComparer.Ordinal);

    public DigitalConnectOptions Create(string name)
    {
        try
        {
            return _good[name] = _factory.Create(name);
        }
        catch (OptionsValidationException invalid) when (_good.ContainsKey(name))
        {
            services.Loggers().CreateLogger<DigitalConnectOptions>().InvalidReload(name, invalid.Message);
            return _good[name];
        }
    }
}
