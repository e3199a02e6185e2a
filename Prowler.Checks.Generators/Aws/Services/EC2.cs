namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts EC2 = Add(new("IAmazonEC2", "ec2")
    {
        Credentials =
        [
            "GetPasswordData",
            "GetVpnConnectionDeviceSampleConfiguration", // With the tunnels' pre-shared keys.
        ],
    });
}
