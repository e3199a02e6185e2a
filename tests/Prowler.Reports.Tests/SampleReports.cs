using Prowler.Checks;
using Prowler.Checks.Metadata;

namespace Prowler.Reports.Tests;

/// <summary>Reports to write: small ones to assert on, and a big one that looks like an account of a large company.</summary>
internal static class SampleReports
{
    public const string OtherAccount = "210987654321";

    public static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    private static readonly string[] Regions =
        ["us-east-1", "eu-west-1", "eu-central-1", "ap-southeast-2", "us-gov-like-region-with-a-long-name-1"];

    private static readonly (string Service, string Type, string Noun)[] Services =
    [
        ("s3", "AwsS3Bucket", "Bucket"), ("iam", "AwsIamUser", "User"), ("ec2", "AwsEc2SecurityGroup", "Security group"),
        ("rds", "AwsRdsDbInstance", "Database"), ("cloudtrail", "AwsCloudTrailTrail", "Trail"), ("kms", "AwsKmsKey", "Key"),
        ("lambda", "AwsLambdaFunction", "Function"), ("eks", "AwsEksCluster", "Cluster"), ("sns", "AwsSnsTopic", "Topic"),
        ("sqs", "AwsSqsQueue", "Queue"), ("vpc", "AwsEc2Vpc", "VPC"), ("guardduty", "AwsGuardDutyDetector", "Detector"),
    ];

    private static readonly string[] Virtues =
        ["is encrypted at rest", "logs access", "is not open to the world", "has an owner tag", "demands TLS", "rotates its secrets", "keeps earlier versions"];

    public static Report Of(params IReadOnlyList<Finding> findings) => new(Scan(), findings);

    public static Report Of(ScanRecord scan, params IReadOnlyList<Finding> findings) => new(scan, findings);

    /// <summary>Scans of two accounts, of which the second was cut short.</summary>
    public static Report Fleet() => new(
        Of(Finding("alpha", uid: "1"), Finding("beta", Status.Pass, uid: "2")),
        Of(
            Scan() with
            {
                AccountId = OtherAccount,
                Regions = ["eu-west-1", "us-west-2"],
                StartedAt = Start.AddMinutes(1),
                FinishedAt = Start.AddMinutes(3),
                Complete = false,
                CallsMade = 66,
            },
            Finding("gamma", uid: "3") with { AccountId = OtherAccount, Region = "us-west-2", Timestamp = Start.AddSeconds(90) }));

    public static ScanRecord Scan() => new()
    {
        AccountId = "123456789012",
        Partition = "aws",
        Regions = ["eu-west-1", "us-east-1"],
        StartedAt = Start,
        FinishedAt = Start.AddSeconds(83.5),
        Complete = true,
        ToolVersion = "0.1.0",
        Checks = 14,
        CallsMade = 1234,
        Coverage = [],
    };

    public static CheckMetadata Check(string id = "s3_bucket_object_versioning", string service = "s3") => new()
    {
        Id = id,
        Title = "Buckets keep earlier versions of their objects",
        Service = service,
        Severity = Severity.Medium,
        ResourceType = "AwsS3Bucket",
        Categories = ["resilience", "ransomware"],
        Description = "Looks at the versioning state of each bucket. Enabled passes; suspended or never enabled fails.",
        Risk = "An object that is overwritten or deleted, by mistake or by an intruder, is gone for good.",
        Remediation = new Remediation("Turn versioning on, and add a lifecycle rule that expires old versions.")
        {
            Cli = "aws s3api put-bucket-versioning \\\n  --bucket {resource_id} \\\n  --versioning-configuration Status=Enabled",
            Terraform = "resource \"aws_s3_bucket_versioning\" \"example\" {\n  bucket = aws_s3_bucket.example.id\n  versioning_configuration {\n    status = \"Enabled\"\n  }\n}",
            CloudFormation = "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      VersioningConfiguration:\n        Status: Enabled",
            Console = "1. Open the bucket.\n2. Properties, Bucket Versioning, Edit.\n3. Enable, Save changes.",
            Url = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
        },
        References = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"],
    };

    public static Finding Finding(
        string name = "invoices-archive", Status status = Status.Fail, CheckMetadata? check = null, string uid = "f-1") => new()
        {
            Uid = uid,
            Check = check ?? Check(),
            Status = status,
            StatusDetail = $"Bucket {name} keeps no earlier versions of its objects.",
            Severity = Severity.Medium,
            ResourceId = name,
            ResourceArn = $"arn:aws:s3:::{name}",
            ResourceName = name,
            ResourceTags = new Dictionary<string, string> { ["team"] = "billing", ["env"] = "prod" },
            AccountId = "123456789012",
            Partition = "aws",
            Region = "eu-west-1",
            Compliance = new Dictionary<string, IReadOnlyList<string>> { ["CIS-3.0"] = ["2.1.2", "2.1.3"], ["PCI-4.0"] = ["10.5.1"] },
            Timestamp = Start.AddSeconds(7),
        };

    public static Finding NotAssessed(string name = "locked-away") => Finding(name, Status.Manual) with
    {
        Uid = "f-not-assessed",
        StatusDetail = "Not assessed: s3:GetBucketVersioning in eu-west-1: AccessDenied (needs s3:GetBucketVersioning).",
        NotAssessed =
        [
            new Failure(FailureKind.Denied, "AccessDenied: not authorized to perform s3:GetBucketVersioning")
            {
                Service = "s3",
                Operation = "GetBucketVersioning",
                Region = "eu-west-1",
                Action = "s3:GetBucketVersioning",
            },
        ],
    };

    /// <summary>A report of any size; the same for the same size.</summary>
    public static Report Synthetic(int findings, Func<ScanRecord, ScanRecord>? change = null)
    {
        var random = new Random(20260314);
        var checks = Services
            .SelectMany(service => Virtues.Select((virtue, i) => (service, virtue, metadata: SyntheticCheck(service, virtue, i))))
            .ToArray();
        var scan = Scan() with { Regions = Regions, Checks = checks.Length, CallsMade = findings / 3, FinishedAt = Start.AddMinutes(12.4) };
        return new Report(
            change?.Invoke(scan) ?? scan,
            [.. Enumerable.Range(0, findings).Select(i => SyntheticFinding(i, checks[random.Next(checks.Length)], random))]);
    }

    private static CheckMetadata SyntheticCheck((string Service, string Type, string Noun) service, string virtue, int i) =>
        Check($"{service.Service}_{virtue.Replace(' ', '_')}", service.Service) with
        {
            Title = $"{service.Noun} {virtue}",
            Severity = (Severity)((i + service.Service.Length) % 5),
            ResourceType = service.Type,
        };

    private static Finding SyntheticFinding(
        int i, ((string Service, string Type, string Noun) Service, string Virtue, CheckMetadata Metadata) check, Random random)
    {
        var region = Regions[random.Next(Regions.Length)];
        var name = $"{check.Service.Service}-{(random.Next(12) == 0 ? "a-team-that-loves-very-long-resource-names-for-the-quarterly-" : "prod-")}{random.Next(4000):0000}";
        var roll = random.Next(100);
        var status = roll < 24 ? Status.Fail : roll < 93 ? Status.Pass : Status.Manual;
        return Finding(name, status, check.Metadata, $"{i:x16}{random.NextInt64():x16}") with
        {
            StatusDetail = status switch
            {
                Status.Pass => $"{check.Service.Noun} {name} {check.Virtue}.",
                Status.Fail => $"{check.Service.Noun} {name} is not what it should be: it fails \"{check.Virtue}\".",
                _ when roll < 97 => "Not assessed: " + Denial(check.Service.Service, region),
                _ => $"Look at {name}: only a person can tell whether it {check.Virtue}.",
            },
            NotAssessed = status == Status.Manual && roll < 97 ? [Denial(check.Service.Service, region)] : null,
            Severity = check.Metadata.Severity,
            ResourceId = $"{check.Service.Service}-{random.Next(0x1000000):x6}",
            ResourceArn = $"arn:aws:{check.Service.Service}:{region}:123456789012:{name}",
            ResourceTags = random.Next(3) == 0 ? null : new Dictionary<string, string> { ["team"] = $"team-{random.Next(9)}", ["env"] = "prod" },
            Region = region,
            Muted = random.Next(60) == 0,
            Timestamp = Start.AddMilliseconds(i * 11),
        };
    }

    private static Failure Denial(string service, string region) =>
        new(FailureKind.Denied, "AccessDenied: the credentials may not make this call")
        {
            Service = service,
            Operation = "DescribeThings",
            Region = region,
            Action = $"{service}:DescribeThings",
        };
}
