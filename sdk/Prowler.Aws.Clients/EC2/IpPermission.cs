#nullable disable
namespace Amazon.EC2.Model;

internal partial class IpPermission
{
    /// <summary>The addresses alone, without their descriptions: a view of <see cref="Ipv4Ranges"/>, kept because the official class has it.</summary>
    [Obsolete("Use Ipv4Ranges, which also has the descriptions.")]
    public List<string> IpRanges
    {
        get => Ipv4Ranges?.ConvertAll(range => range.CidrIp);
        set => Ipv4Ranges = value?.ConvertAll(cidr => new IpRange { CidrIp = cidr });
    }
}
