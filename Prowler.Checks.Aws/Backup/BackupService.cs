using Prowler.Aws.Services;
using Prowler.Checks.Aws.Backup;

[assembly: ApiService<BackupService>]

namespace Prowler.Checks.Aws.Backup;

/// <summary>AWS Backup: plans, selections and vaults, with no secret in them.</summary>
internal sealed class BackupService : ApiService
{
    public override string Name => "backup";

    public override SecretFields Secrets => SecretFields.None;
}
