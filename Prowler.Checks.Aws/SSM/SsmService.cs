using Prowler.Aws.Services;
using Prowler.Checks.Aws.SSM;

[assembly: ApiService<SsmService>]

namespace Prowler.Checks.Aws.SSM;

/// <summary>Systems Manager: parameters, and what documents and commands are made of, may hold secrets.</summary>
internal sealed class SsmService : ApiService
{
    public override string Name => "ssm";

    public override SecretFields Secrets { get; } = new() { Texts = ["Value", "Content", "Parameters", "CommandLine"] };
}
