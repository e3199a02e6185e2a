using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Runtime;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Generator;

public sealed class EmittedCodeTests
{
    [Fact]
    public void Every_emitted_type_is_internal() => Assert.DoesNotContain(
        typeof(ServiceDefaults).Assembly.GetTypes(), type => type.IsPublic);

    /// <summary>A program that embeds this project's packages and has an official package as well sees one set of names.</summary>
    [Fact]
    public void A_program_with_the_official_package_of_the_same_service_compiles()
    {
        var ours = GeneratorRun.Compile(ServiceClient.Of("ssm").Model);
        var official = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "AWSSDK.SimpleSystemsManagement.dll"));

        var program = GeneratorRun.Compilation("""
            using Amazon.SimpleSystemsManagement;
            using Amazon.SimpleSystemsManagement.Model;

            class Program
            {
                static readonly AmazonSimpleSystemsManagementClient Client = new();

                static void Main() => System.Threading.Tasks.Task.WaitAll(
                    Client.DescribeInstanceInformationAsync(new DescribeInstanceInformationRequest()),
                    Client.GetParameterAsync(new GetParameterRequest { Name = "only in the official package" }));
            }
            """).AddReferences(official, MetadataReference.CreateFromImage(Image(ours)));

        Assert.Empty(program.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void What_is_emitted_for_the_smallest_model_compiles_without_a_warning()
    {
        var compilation = GeneratorRun.Compile(MinimalModel.Text);

        Assert.NotNull(compilation.GetTypeByMetadataName("Amazon.Zoo.AmazonZooClient"));
    }

    private static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return image.ToArray();
    }
}
