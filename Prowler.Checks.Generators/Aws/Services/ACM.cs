namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ACMPCA = Add(new("IAmazonACMPCA", "acm-pca"));

    public static readonly ClientFacts CertificateManager = Add(new("IAmazonCertificateManager", "acm"));
}
