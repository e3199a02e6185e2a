using Prowler.Aws.Network;

namespace Prowler.Aws.Tests.Network;

public class AddressBlocksTests
{
    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("8.8.8.8/32")]
    [InlineData("2600:1f18::/33")]
    [InlineData("192.0.0.9/32")]
    public void Addresses_that_are_routed_on_the_internet_are_global(string block) => Assert.True(AddressBlock.Parse(block).IsGlobal);

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.1.2.3/32")]
    [InlineData("172.31.0.0/16")]
    [InlineData("192.168.1.0/24")]
    [InlineData("100.64.0.0/10")]
    [InlineData("127.0.0.1/32")]
    [InlineData("169.254.169.254/32")]
    [InlineData("203.0.113.0/24")]
    [InlineData("255.255.255.255/32")]
    [InlineData("fd00::/8")]
    [InlineData("fe80::1/128")]
    [InlineData("2001:db8::/48")]
    [InlineData("::1/128")]
    public void Reserved_addresses_are_not(string block) => Assert.False(AddressBlock.Parse(block).IsGlobal);

    [Theory]
    [InlineData("10.0.0.0/7")]
    [InlineData("172.16.0.0/11")]
    [InlineData("fc00::/6")]
    public void A_block_that_reaches_beyond_a_reserved_one_is_global(string block) => Assert.True(AddressBlock.Parse(block).IsGlobal);

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("::/0", true)]
    [InlineData("0.0.0.0/1", false)]
    public void Only_a_prefix_of_no_bits_is_everywhere(string block, bool expected) =>
        Assert.Equal(expected, AddressBlock.Parse(block).IsEverywhere);

    [Theory]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("10.1.255.3/17", "10.1.128.0/17")]
    [InlineData("2001:db8::1/33", "2001:db8::/33")]
    [InlineData("192.0.2.1", "192.0.2.1/32")]
    public void Host_bits_are_cleared(string text, string block) => Assert.Equal(block, AddressBlock.Parse(text).ToString());

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("everyone")]
    [InlineData("")]
    public void What_is_no_block_is_refused(string text) => Assert.Throws<FormatException>(() => AddressBlock.Parse(text));
}
