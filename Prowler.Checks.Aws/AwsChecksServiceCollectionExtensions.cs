using Microsoft.Extensions.DependencyInjection.Extensions;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the built-in checks for AWS to a program's container.</summary>
public static class AwsChecksServiceCollectionExtensions
{
    /// <summary>Adds the built-in packs, and sessions to scan with them: <see cref="AwsServiceCollectionExtensions.AddAwsSessions"/>.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets how accounts are reached; by default as the AWS command line would.</param>
    public static IServiceCollection AddAwsChecks(this IServiceCollection services, Action<AwsSessionOptions>? configure = null)
    {
        foreach (var pack in AwsChecks.Packs) services.TryAddEnumerable(ServiceDescriptor.Singleton(pack));
        return services.AddAwsSessions(configure);
    }
}
