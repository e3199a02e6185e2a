using Prowler.Aws.Services;
using Prowler.Checks.Aws.Lambda;

[assembly: ApiService<LambdaService>]

namespace Prowler.Checks.Aws.Lambda;

/// <summary>Lambda: its functions' environment variables often are secrets.</summary>
internal sealed class LambdaService : ApiService
{
    public override string Name => "lambda";

    /// <summary>The names of variables stay; no check reads their values.</summary>
    public override SecretFields Secrets { get; } = new() { LeftOut = ["Variables"] };
}
