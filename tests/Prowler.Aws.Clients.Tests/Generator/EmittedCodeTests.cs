using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Generator;

public sealed class EmittedCodeTests
{
    [Fact]
    public void Every_emitted_type_is_internal() => Assert.DoesNotContain(
        typeof(Amazon.EC2.AmazonEC2Client).Assembly.GetTypes(), type => type.IsPublic);

    /// <summary>A program that embeds this project's packages and has an official package as well sees one set of names.</summary>
    [Fact]
    public void A_program_with_the_official_package_of_the_same_service_compiles()
    {
        var ours = typeof(Amazon.EC2.AmazonEC2Client).Assembly;
        var names = ours.GetTypes().Where(t => t.Namespace is "Amazon.EC2" or "Amazon.EC2.Model" && !t.IsNested && !t.IsGenericType).ToList();
        Assert.True(names.Count > 300);
        var standIn = GeneratorRun.Compilation([.. names.Select(t => $"namespace {t.Namespace} {{ public class {t.Name} {{ public int OnlyInTheOfficialOne; }} }}")])
            .WithAssemblyName("AWSSDK.EC2");

        var program = GeneratorRun.Compilation("""
            using Amazon.EC2;
            using Amazon.EC2.Model;

            class Program
            {
                static int Main() => new AmazonEC2Client().OnlyInTheOfficialOne + new Instance().OnlyInTheOfficialOne;
            }
            """).AddReferences(standIn.ToMetadataReference(), MetadataReference.CreateFromFile(ours.Location));

        Assert.Empty(program.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void What_is_emitted_for_the_smallest_model_compiles_without_a_warning()
    {
        var compilation = GeneratorRun.Compile(MinimalModel.Text);

        Assert.NotNull(compilation.GetTypeByMetadataName("Amazon.Zoo.AmazonZooClient"));
    }
}
