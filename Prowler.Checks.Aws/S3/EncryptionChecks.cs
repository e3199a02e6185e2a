using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.S3;

internal static class EncryptionChecks
{
    [Check("s3_bucket_default_encryption")]
    internal static Verdict DefaultEncryption(Bucket bucket, BucketEncryption encryption) => Verdict.PassIf(
        encryption.Algorithm is not null,
        pass: $"Bucket {bucket.Name} encrypts new objects by default, with {encryption.Algorithm}.",
        fail: $"Bucket {bucket.Name} has no default encryption.");

    [Check("s3_bucket_kms_encryption")]
    internal static Verdict KmsEncryption(Bucket bucket, BucketEncryption encryption) => encryption switch
    {
        { UsesKms: true } => Verdict.Pass($"Bucket {bucket.Name} encrypts new objects with keys of KMS ({encryption.Algorithm})."),
        { Algorithm: null } => Verdict.Fail($"Bucket {bucket.Name} has no default encryption, so uses no keys of KMS."),
        _ => Verdict.Fail($"Bucket {bucket.Name} encrypts new objects with {encryption.Algorithm}, not with keys of KMS."),
    };

    [Check("s3_bucket_secure_transport_policy")]
    internal static Verdict SecureTransport(Bucket bucket, BucketPolicy policy)
    {
        if (policy.Document is not { } document)
            return Verdict.Fail($"Bucket {bucket.Name} has no policy, so requests without TLS are not refused.");
        if (!document.IsWellFormed) return MalformedPolicy.Manual(bucket, document);

        return (document.RefusesPlainHttp("s3:*", bucket.Arn), document.RefusesPlainHttp("s3:*", bucket.Arn + "/*")) switch
        {
            (true, true) => Verdict.Pass($"The policy of bucket {bucket.Name} refuses requests without TLS."),
            (true, false) => Verdict.Fail($"The policy of bucket {bucket.Name} refuses requests without TLS to the bucket, but not to its objects."),
            (false, true) => Verdict.Fail($"The policy of bucket {bucket.Name} refuses requests without TLS to its objects, but not to the bucket itself."),
            _ => Verdict.Fail($"The policy of bucket {bucket.Name} does not refuse all requests without TLS."),
        };
    }
}
