using Prowler.Aws.Services;
using Prowler.Checks.Aws.AutoScaling;

[assembly: ApiService<AutoScalingService>]

namespace Prowler.Checks.Aws.AutoScaling;

/// <summary>Auto Scaling: launch configurations hold user data.</summary>
internal sealed class AutoScalingService : ApiService
{
    public override string Name => "autoscaling";

    public override SecretFields Secrets { get; } = new() { UserData = ["UserData"] };
}
