namespace Prowler.Checks.Aws.S3;

/// <summary>The four switches that keep the public out, whatever access control lists and policies say.</summary>
/// <param name="BlockPublicAcls">Refuses new access control lists that let the public in.</param>
/// <param name="IgnorePublicAcls">Ignores the access control lists that let the public in, old ones too.</param>
/// <param name="BlockPublicPolicy">Refuses new policies that let the public in.</param>
/// <param name="RestrictPublicBuckets">Keeps to the account whatever a policy opens to the public.</param>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">Blocking public
/// access to your Amazon S3 storage</see>.
/// </remarks>
public sealed record PublicAccessBlock(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    /// <summary>No block is configured: all switches are off.</summary>
    public static PublicAccessBlock None { get; } = new(false, false, false, false);

    /// <summary>Whether nothing is public now, by list or by policy. The other two switches only refuse changes.</summary>
    public bool EndsPublicAccess => IgnorePublicAcls && RestrictPublicBuckets;

    /// <summary>Whether all four switches are on.</summary>
    public bool IsComplete => BlockPublicAcls && IgnorePublicAcls && BlockPublicPolicy && RestrictPublicBuckets;

    /// <summary>What holds where two blocks do, as those of a bucket and of its account: a switch counts if it is on in either.</summary>
    /// <param name="other">The other block.</param>
    public PublicAccessBlock With(PublicAccessBlock other) => new(
        BlockPublicAcls || other.BlockPublicAcls,
        IgnorePublicAcls || other.IgnorePublicAcls,
        BlockPublicPolicy || other.BlockPublicPolicy,
        RestrictPublicBuckets || other.RestrictPublicBuckets);

    /// <summary>The switches as S3 answers them. One that it leaves out is off; it writes all four, also where none is on.</summary>
    /// <exception cref="InvalidDataException">It left out all: the answer has no block, and must not pass for one.</exception>
    internal static PublicAccessBlock From(bool? blockPublicAcls, bool? ignorePublicAcls, bool? blockPublicPolicy, bool? restrictPublicBuckets) =>
        (blockPublicAcls ?? ignorePublicAcls ?? blockPublicPolicy ?? restrictPublicBuckets) is null
            ? throw new InvalidDataException("S3 answered without a public access block.")
            : new PublicAccessBlock(blockPublicAcls ?? false, ignorePublicAcls ?? false, blockPublicPolicy ?? false, restrictPublicBuckets ?? false);
}
