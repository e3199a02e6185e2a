using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Prowler.Aws.Hosting;
using Prowler.Aws.Session;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds sessions with AWS accounts to a program's container.</summary>
public static class AwsServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="AwsSessionFactory"/> that opens sessions by the container's <see cref="AwsSessionOptions"/>, for the packs
    /// that the container holds. Their clock is the container's <see cref="TimeProvider"/>, if it has one.
    /// </summary>
    /// <remarks>
    /// The options are checked when the host starts: a wrong one fails the start with an <see cref="OptionsValidationException"/>.
    /// Credentials are looked for when a session is opened, not before. Options that need other services are set with
    /// <c>services.AddOptions&lt;AwsSessionOptions&gt;().Configure&lt;IHttpMessageHandlerFactory&gt;(…)</c>, and those of a
    /// configuration file with <c>BindConfiguration("Aws")</c>.
    /// </remarks>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets how accounts are reached; by default as the AWS command line would.</param>
    public static IServiceCollection AddAwsSessions(this IServiceCollection services, Action<AwsSessionOptions>? configure = null)
    {
        var options = services.AddOptions<AwsSessionOptions>()
            .Configure<IServiceProvider>(static (options, provider) =>
                options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider)
            .ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AwsSessionOptions>, AwsSessionOptionsValidation>());
        services.TryAddSingleton<AwsSessionFactory>();
        return services;
    }
}
