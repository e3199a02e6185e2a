using Amazon.S3;
using Prowler.Plugins.Trust;

namespace Prowler.Plugins.Tests.Trust;

public sealed class HostileFileTests
{
    private const string Members = """
        static async Task Collect<T>(T s3) where T : IAmazonS3
        {
            for (var i = 0; i < 3; i++)
                switch (i)
                {
                    case 0: await s3.PutACLAsync(new PutACLRequest()); break;
                    case 1: await s3.ListBucketsAsync(); break;
                    case 2: Console.WriteLine(new Dictionary<string, List<int>>().Select(pair => pair.Key).First()); break;
                }
        }
        """;

    [Fact]
    public void The_SDKs_own_assemblies_are_skipped()
    {
        var report = PluginInspection.Inspect([typeof(AmazonS3Client).Assembly.Location, typeof(Amazon.AWSConfigs).Assembly.Location]);

        Assert.True(report.IsProvedReadOnly);
        Assert.Empty(report.Uses);
        Assert.Empty(report.IamActions);
    }

    [Fact]
    public void An_assembly_that_only_claims_the_SDKs_key_is_inspected()
    {
        var key = typeof(AmazonS3Client).Assembly.GetName().GetPublicKey()!;
        using var stream = new MemoryStream();
        var result = CompiledPlugin.Compilation(
            "AWSSDK.Evil",
            "static class Evil { static Task Do(IAmazonS3 s3) => s3.DeleteBucketAsync(\"b\"); }",
            options => options.WithPublicSign(true).WithCryptoPublicKey([.. key])).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        using var plugin = CompiledPlugin.OfBytes(stream.ToArray(), "AWSSDK.Evil.dll");

        Assert.Equal(("s3:DeleteBucket", "Evil.Do in AWSSDK.Evil"), Assert.Single(plugin.Inspect().Writes) is var call ? (call.Operation, call.Place.ToString()) : default);
    }

    [Fact]
    public void An_assembly_of_the_SDK_that_was_changed_is_inspected()
    {
        var bytes = File.ReadAllBytes(typeof(AmazonS3Client).Assembly.Location);
        var name = bytes.AsSpan().IndexOf("PutBucketPolicyAsync"u8);
        bytes[name] = (byte)'p';
        using var plugin = CompiledPlugin.OfBytes(bytes, "AWSSDK.S3.dll");

        Assert.NotEmpty(plugin.Inspect().Unproved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("This is a text.")]
    public void A_file_that_is_no_assembly_is_refused_by_name(string content)
    {
        using var plugin = CompiledPlugin.OfBytes(System.Text.Encoding.UTF8.GetBytes(content));

        var exception = Assert.Throws<PluginInspectionException>(plugin.Inspect);
        Assert.Contains(plugin.Location, exception.Message);
    }

    [Fact]
    public void A_missing_file_is_refused_by_name()
    {
        var exception = Assert.Throws<PluginInspectionException>(() => PluginInspection.Inspect(["/nowhere/Acme.dll"]));

        Assert.StartsWith("/nowhere/Acme.dll cannot be read: ", exception.Message);
    }

    [Fact]
    public void A_damaged_assembly_is_read_or_refused_but_never_crashes()
    {
        using var plugin = CompiledPlugin.OfMembers(Members);
        var whole = File.ReadAllBytes(plugin.Location);
        var random = new Random(42);
        var refused = 0;
        for (var round = 0; round < 400; round++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 8); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (round % 10 == 0) bytes = bytes[..random.Next(bytes.Length)];
            File.WriteAllBytes(plugin.Location, bytes);
            try
            {
                plugin.Inspect();
            }
            catch (PluginInspectionException exception)
            {
                Assert.Contains(plugin.Location, exception.Message);
                refused++;
            }
        }

        Assert.InRange(refused, 40, 399);
    }
}
