using Prowler.Aws.Services;
using Prowler.Aws.Session;

[assembly: ApiService<StsService>]

namespace Prowler.Aws.Session;

/// <summary>STS as a session uses it: it asks who the caller is. Answers that are credentials are never kept.</summary>
internal sealed class StsService : ApiService
{
    public override string Name => "sts";

    public override SecretFields Secrets => SecretFields.None;
}
