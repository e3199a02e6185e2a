using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Prowler.Benchmarks.Generator;

/// <summary>A project of the size that is asked for: ten checks a class, each with a resource, a facet, a value and metadata.</summary>
internal sealed class SampleProject
{
    private const int ChecksInClass = 10;

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly SyntaxTree _unrelated = CSharpSyntaxTree.ParseText("static class Unrelated { static int One() => 1; }");

    private readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Prowler.Checks.Abstractions.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public SampleProject(int checks)
    {
        var classes = checks / ChecksInClass;
        _trees =
        [
            CSharpSyntaxTree.ParseText("""
                using Prowler.Checks;
                public sealed record Account(string Number) : Resource { public override string Id => Number; public override string Arn => Number; }
                """),
            .. Enumerable.Range(0, classes).Select(index => CSharpSyntaxTree.ParseText(Class(index))),
        ];
        _files =
        [
            .. Enumerable.Range(0, classes * ChecksInClass).Select(index => new YamlFile(Id(index), Yaml(Id(index)))),
        ];
    }

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Sample", [.. _trees, _unrelated], _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()], _files, parseOptions: null, new MetadataOptions());

    public CSharpCompilation EditUnrelated(CSharpCompilation compilation) => compilation.ReplaceSyntaxTree(
        _unrelated, CSharpSyntaxTree.ParseText("static class Unrelated { static int Two() => 2; }"));

    public GeneratorDriver EditYaml(GeneratorDriver driver) => driver.ReplaceAdditionalText(
        _files[0], new YamlFile(Id(0), Yaml(Id(0)).Replace("title: ", "title: New ", StringComparison.Ordinal)));

    private static string Id(int index) => $"s3_sample_check_{index:D5}";

    private static string Class(int index)
    {
        var source = new StringBuilder($$"""
            using Prowler.Checks;
            public sealed record Thing{{index}}(string Name) : Resource, IUnder<Account> { public override string Id => Name; public override string Arn => Name; }
            public sealed record Fact{{index}}(bool Holds) : IFacetOf<Thing{{index}}>;
            internal static class Thing{{index}}Checks
            {
                [Collector] internal static Thing{{index}} Thing(Account account) => new(account.Number);
                [Collector] internal static Fact{{index}} Fact(Thing{{index}} thing) => new(thing.Name.Length > 1);

            """);
        for (var check = index * ChecksInClass; check < (index + 1) * ChecksInClass; check++)
        {
            source.Append($$"""
                    [Check("{{Id(check)}}")]
                    internal static Verdict Check{{check}}(Thing{{index}} thing, Fact{{index}} fact, int maxAgeDays) => fact.Holds && maxAgeDays > 1
                        ? Verdict.Pass($"{thing.Name} is as it should be.")
                        : Verdict.Fail($"{thing.Name} is not as it should be.");

                """);
        }

        return source.Append('}').ToString();
    }

    private static string Yaml(string id) => $"""
        title: What {id} looks for, in a few words
        service: s3
        severity: high
        resource_type: AwsS3Bucket
        categories: [encryption, internet-exposed]
        description: |
          What is judged, and by which rule, over some lines of text such as a description has them: it says what
          passes, what fails, and what the check leaves alone.
        risk: |
          What can happen to the owner of a resource that fails, told so that a reader who has never met the service
          understands why it matters.
        remediation:
          text: What to do, in a sentence or two.
          cli: |
            aws s3api put-bucket-versioning \
              --bucket example \
              --versioning-configuration Status=Enabled
          terraform: |
            resource "aws_s3_bucket_versioning" "example" (
              bucket = aws_s3_bucket.example.id
            )
          url: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
        references:
          - https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
        parameters:
          max_age_days:
            type: integer
            default: 90
            minimum: 1
            maximum: 3650
            meaning: How old something may become, in days.
        """;

    private sealed class YamlFile(string id, string yaml) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(yaml, Encoding.UTF8);

        public override string Path { get; } = $"/checks-metadata/aws/s3/{id}.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class MetadataOptions : AnalyzerConfigOptionsProvider
    {
        private static readonly Options s_none = new(null);
        private static readonly Options s_check = new("check");

        public override AnalyzerConfigOptions GlobalOptions => s_none;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_check;
    }

    private sealed class Options(string? kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.ProwlerMetadata" ? kind : null;
            return value is not null;
        }
    }
}
