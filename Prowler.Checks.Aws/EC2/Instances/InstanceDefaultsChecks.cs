namespace Prowler.Checks.Aws.EC2;

internal static class InstanceDefaultsChecks
{
    [Check("ec2_instance_account_imdsv2_enabled")]
    internal static Verdict? ImdsV2(AwsRegion region, InstanceMetadataDefaults defaults, Listing<Instance> instances, ScanContext context)
    {
        if (!context.Judges(instances, instance => !instance.IsTerminated)) return null;
        return Verdict.PassIf(
            defaults.RequiresToken,
            pass: $"Instances launched in {region.Name} require version 2 of the metadata service by default.",
            fail: $"Instances launched in {region.Name} do not require version 2 of the metadata service by default.");
    }
}
