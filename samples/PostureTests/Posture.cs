namespace PostureTests;

/// <summary>
/// What holds in our account. A resource that is accepted to fail stands in its test; when it is mended it has to go from there,
/// so that it cannot fail again unnoticed.
/// </summary>
public sealed class Posture(Account account) : IClassFixture<Account>
{
    private const string PublicAccess = "s3_bucket_public_access";
    private const string PublicWrites = "s3_bucket_policy_public_write_access";
    private const string DefaultEncryption = "s3_bucket_default_encryption";
    private const string OpenToEverything = "ec2_securitygroup_allow_ingress_from_internet_to_all_ports";
    private const string Paravirtual = "ec2_instance_paravirtual_type";

    public static IReadOnlyList<string> Checks => [PublicAccess, PublicWrites, DefaultEncryption, OpenToEverything, Paravirtual];

    [Fact]
    public void No_bucket_is_public_but_the_website_and_what_is_being_cleared_up() => Assert.Equal(
        ["acme-any-account", "acme-dropbox", "acme-public-list", "acme-public-write", "acme-website"], account.Failing(PublicAccess));

    [Fact]
    public void No_policy_lets_the_public_write_but_the_dropbox_s() => Assert.Equal(["acme-dropbox"], account.Failing(PublicWrites));

    [Fact]
    public void Buckets_are_encrypted_but_two_of_old() => Assert.Equal(["acme-legacy", "acme-scratch"], account.Failing(DefaultEncryption));

    [Fact]
    public void One_security_group_opens_everything_and_is_to_be_deleted() => Assert.Equal(["everything"], account.Failing(OpenToEverything));

    [Fact]
    public void Every_instance_is_fully_virtualised() => Assert.Empty(account.Failing(Paravirtual));
}
