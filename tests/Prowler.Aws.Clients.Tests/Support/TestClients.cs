using Amazon;
using Amazon.Backup;
using Amazon.EC2;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.S3Control;
using Amazon.SimpleSystemsManagement;

namespace Prowler.Aws.Clients.Tests.Support;

/// <summary>Clients with made-up credentials that talk to a <see cref="FakeHttp"/>.</summary>
internal static class TestClients
{
    public static readonly AWSCredentials Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret");

    public static AmazonServiceClient Create(string service, FakeHttp http) => service switch
    {
        "backup" => new AmazonBackupClient(Credentials, Config<AmazonBackupConfig>(http)),
        "ec2" => new AmazonEC2Client(Credentials, Config<AmazonEC2Config>(http)),
        "iam" => new AmazonIdentityManagementServiceClient(Credentials, Config<AmazonIdentityManagementServiceConfig>(http)),
        "lambda" => new AmazonLambdaClient(Credentials, Config<AmazonLambdaConfig>(http)),
        "organizations" => new AmazonOrganizationsClient(Credentials, Config<AmazonOrganizationsConfig>(http)),
        "rds" => new AmazonRDSClient(Credentials, Config<AmazonRDSConfig>(http)),
        "s3control" => new AmazonS3ControlClient(Credentials, Config<AmazonS3ControlConfig>(http)),
        "ssm" => new AmazonSimpleSystemsManagementClient(Credentials, Config<AmazonSimpleSystemsManagementConfig>(http)),
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, "No such service."),
    };

    public static AmazonEC2Client Ec2(FakeHttp http, Action<AmazonEC2Config>? configure = null)
    {
        var config = Config<AmazonEC2Config>(http);
        configure?.Invoke(config);
        return new AmazonEC2Client(Credentials, config);
    }

    public static T Config<T>(FakeHttp http)
        where T : ClientConfig, new() => new() { RegionEndpoint = RegionEndpoint.EUWest1, HttpClientFactory = http, MaxErrorRetry = 0 };
}
