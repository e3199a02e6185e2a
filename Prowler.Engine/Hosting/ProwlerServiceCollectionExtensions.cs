using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Prowler.Checks.Packs;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Engine.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds scanning to a program's container.</summary>
/// <example>
/// <code>
/// services.AddProwler().AddAwsChecks().AddPack(Acme.Checks.Pack.Create());
/// </code>
/// </example>
public static class ProwlerServiceCollectionExtensions
{
    /// <summary>
    /// Adds the <see cref="CheckCatalog"/> of all packs that the container holds, linked once, and a <see cref="Scanner"/>
    /// that logs to the container's logger and scans by its <see cref="ScanOptions"/>.
    /// </summary>
    /// <remarks>
    /// Packs and options are checked when the host starts, before it serves anything: a pack that does not fit the others
    /// fails the start with a <see cref="PackLinkException"/>, a selection of something unknown with an
    /// <see cref="OptionsValidationException"/>. Without a host, the first use fails so.
    /// </remarks>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets what a scan is for that does not say; by default everything.</param>
    public static IServiceCollection AddProwler(this IServiceCollection services, Action<ScanOptions>? configure = null)
    {
        var options = services.AddOptions<ScanOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ScanOptions>, ScanOptionsValidation>());
        services.TryAddSingleton(static provider => CheckCatalog.Link([.. provider.GetServices<ICheckPack>()]));
        services.TryAddSingleton(static provider => new Scanner(
            provider.GetRequiredService<CheckCatalog>(),
            provider.GetService<ILogger<Scanner>>(),
            provider.GetRequiredService<IOptions<ScanOptions>>().Value));
        return services;
    }

    /// <summary>Adds a pack of checks to those that are linked.</summary>
    /// <param name="services">The container.</param>
    /// <param name="pack">The pack's registry, once.</param>
    public static IServiceCollection AddPack(this IServiceCollection services, ICheckPack pack) => services.AddSingleton(pack);
}
