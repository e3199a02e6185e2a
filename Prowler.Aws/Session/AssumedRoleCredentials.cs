using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.Util.Internal;

namespace Prowler.Aws.Session;

/// <summary>
/// Credentials of an assumed role, renewed before they expire. Core's own kind chooses its endpoint by itself and so would
/// leave an emulator for AWS.
/// </summary>
internal sealed class AssumedRoleCredentials : RefreshingAWSCredentials
{
    private readonly IAmazonSecurityTokenService _sts;
    private readonly AssumedRole _role;
    private readonly Clock _clock;

    public AssumedRoleCredentials(IAmazonSecurityTokenService sts, AssumedRole role, TimeProvider clock)
        : this(sts, role, new Clock(clock))
    {
    }

    private AssumedRoleCredentials(IAmazonSecurityTokenService sts, AssumedRole role, Clock clock)
        : base(clock)
    {
        _clock = clock;
        _sts = sts;
        _role = role;
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    protected override CredentialsRefreshState GenerateNewCredentials() =>
        GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = _role.Arn,
            RoleSessionName = _role.SessionName,
            ExternalId = _role.ExternalId,
            DurationSeconds = (int)_role.Duration.TotalSeconds,
        };
        try
        {
            var credentials = (await _sts.AssumeRoleAsync(request).ConfigureAwait(false)).Credentials;
            return new CredentialsRefreshState(
                new ImmutableCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken),
                credentials.Expiration ?? throw new AmazonClientException("The assumed role's credentials have no expiry."),
                _clock);
        }
        catch (AmazonServiceException exception)
        {
            throw SessionErrors.AssumingRole(_role, exception);
        }
    }

    private sealed class Clock(TimeProvider clock) : ITimeProvider
    {
        public DateTime CorrectedUtcNow => clock.GetUtcNow().UtcDateTime;
    }
}
