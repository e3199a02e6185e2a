namespace Prowler.Checks.Aws.S3;

/// <summary>The four switches that keep the public out, whatever access control lists and policies say.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">Blocking public
/// access to your Amazon S3 storage</see>.
/// </remarks>
public sealed record PublicAccessBlock
{
    /// <summary>Refuses new access control lists that let the public in.</summary>
    public bool BlockPublicAcls { get; init; }

    /// <summary>Ignores the access control lists that let the public in, old ones too.</summary>
    public bool IgnorePublicAcls { get; init; }

    /// <summary>Refuses new policies that let the public in.</summary>
    public bool BlockPublicPolicy { get; init; }

    /// <summary>Keeps to the account whatever a policy opens to the public.</summary>
    public bool RestrictPublicBuckets { get; init; }

    /// <summary>No block is configured: all switches are off.</summary>
    public static PublicAccessBlock None { get; } = new();

    /// <summary>Whether nothing is public now, by list or by policy. The other two switches only refuse changes.</summary>
    public bool EndsPublicAccess => IgnorePublicAcls && RestrictPublicBuckets;

    /// <summary>Whether all four switches are on.</summary>
    public bool IsComplete => BlockPublicAcls && IgnorePublicAcls && BlockPublicPolicy && RestrictPublicBuckets;

    /// <summary>What holds where two blocks do, as those of a bucket and of its account: a switch counts if it is on in either.</summary>
    /// <param name="other">The other block.</param>
    public PublicAccessBlock With(PublicAccessBlock other) => new()
    {
        BlockPublicAcls = BlockPublicAcls || other.BlockPublicAcls,
        IgnorePublicAcls = IgnorePublicAcls || other.IgnorePublicAcls,
        BlockPublicPolicy = BlockPublicPolicy || other.BlockPublicPolicy,
        RestrictPublicBuckets = RestrictPublicBuckets || other.RestrictPublicBuckets,
    };

    /// <summary>The switches as S3 answers them. One that it leaves out is off; it writes all four, also where none is on.</summary>
    /// <exception cref="InvalidDataException">It left out all: the answer has no block, and must not pass for one.</exception>
    internal static PublicAccessBlock From(bool? blockPublicAcls, bool? ignorePublicAcls, bool? blockPublicPolicy, bool? restrictPublicBuckets) =>
        (blockPublicAcls ?? ignorePublicAcls ?? blockPublicPolicy ?? restrictPublicBuckets) is null
            ? throw new InvalidDataException("S3 answered without a public access block.")
            : new PublicAccessBlock
            {
                BlockPublicAcls = blockPublicAcls ?? false,
                IgnorePublicAcls = ignorePublicAcls ?? false,
                BlockPublicPolicy = blockPublicPolicy ?? false,
                RestrictPublicBuckets = restrictPublicBuckets ?? false,
            };
}
