using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Metadata;
using Prowler.Checks.Generators.Model;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>Where methods disagree with metadata. What metadata alone gets wrong, the generator reports in the YAML.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MetadataAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.CheckWithoutMetadata, Descriptors.DuplicateCheck, Descriptors.ValueNotDeclared, Descriptors.ValueOfAnotherType,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var metadata = new Lazy<ILookup<string, MetadataFile>>(() => Read(start.Options, start.CancellationToken));
            var checks = new ConcurrentBag<(AttributeData Attribute, MarkedMethod Method)>();
            start.RegisterSymbolAction(symbol => Analyze(symbol, metadata, checks), SymbolKind.Method);
            start.RegisterCompilationEndAction(end => ReportDuplicates(end, checks));
        });
    }

    private static ILookup<string, MetadataFile> Read(AnalyzerOptions options, CancellationToken cancellationToken) =>
        options.AdditionalFiles
            .Select(file => (File: file, Kind: MetadataFiles.KindOf(file, options.AnalyzerConfigOptionsProvider)))
            .Where(pair => pair.Kind != MetadataKind.None)
            .Select(pair => MetadataFiles.Read(pair.File, pair.Kind, cancellationToken))
            .ToLookup(file => file.Id, StringComparer.Ordinal);

    private static void Analyze(
        SymbolAnalysisContext context,
        Lazy<ILookup<string, MetadataFile>> metadata,
        ConcurrentBag<(AttributeData Attribute, MarkedMethod Method)> checks)
    {
        if (MarkedMethod.Of((IMethodSymbol)context.Symbol) is not { } marked) return;
        foreach (var attribute in marked.Checks)
        {
            if (MethodParser.IdOf(attribute) is not { } id || !Naming.IsCheckId(id)) continue;
            checks.Add((attribute, marked));
            if (metadata.Value[id].FirstOrDefault() is not { } file)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.CheckWithoutMetadata,
                    Places.OfArgument(attribute, context.CancellationToken),
                    id,
                    metadata.Value.Any(files => files.Key.Length > 0)
                        ? $"add '{id}.yaml' to the folder of its service below the metadata folder"
                        : NoMetadataAtAll(context.Options.AnalyzerConfigOptionsProvider, id)));
            }
            else if (file.Check is { IsValid: true } check)
            {
                var values = check.Parameters.Select(parameter => (parameter.Name, Value: parameter.Default, (YamlType?)parameter.Type))
                    .Concat(check.Constants.Select(constant => (constant.Name, constant.Value, default(YamlType?))));
                AnalyzeValues(context, marked.Method, values.ToList(), $"{id}.yaml", $"'parameters' or 'constants' of {id}.yaml");
            }
        }

        if (marked.Collector is not null)
        {
            var files = metadata.Value[""].Select(file => file.Settings).ToList();
            if (files.Any(settings => settings is not { IsValid: true })) return;
            var values = files.SelectMany(settings => settings!.Settings)
                .Select(setting => (setting.Name, setting.Default, (YamlType?)setting.Type));
            AnalyzeValues(context, marked.Method, values.ToList(), "settings.yaml", "settings.yaml");
        }
    }

    /// <summary>Rather a matter of the project than of this check.</summary>
    private static string NoMetadataAtAll(AnalyzerConfigOptionsProvider options, string id) => MetadataFiles.RootOf(options) switch
    {
        "none" => "the property ProwlerChecksMetadata is 'none', so that no metadata reaches the compiler; remove it, or let it name a folder",
        { } root => $"no metadata file at all was found in '{root}', the folder that the property ProwlerChecksMetadata names; " +
            $"put 'aws/{id.Split('_')[0]}/{id}.yaml' there, or correct the property",
        null => "no metadata file at all reaches the compiler, nor the property ProwlerChecksMetadata that names their folder; " +
            "import Prowler.Checks.Abstractions.props, as the package does by itself",
    };

    private static void AnalyzeValues(
        SymbolAnalysisContext context,
        IMethodSymbol method,
        IReadOnlyList<(string Name, YamlValue Value, YamlType? Type)> declared,
        string file,
        string where)
    {
        foreach (var parameter in method.Parameters.Skip(1))
        {
            if (ParameterParser.ValueTypeOf(parameter.Type) is not { } type) continue;
            var match = declared.FirstOrDefault(value => Naming.ToCamelCase(value.Name) == parameter.Name);
            if (match.Name is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ValueNotDeclared, Places.OfName(parameter), parameter.Name, Naming.ToSnakeCase(parameter.Name), where));
            }
            else if (match.Type is { } parameterType ? parameterType != type : !match.Value.Fits(type))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ValueOfAnotherType,
                    Places.OfType(parameter, context.CancellationToken),
                    parameter.Name,
                    parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                    file,
                    match.Name,
                    (match.Type ?? match.Value.Type).ToString().ToLowerInvariant()));
            }
        }
    }

    private static void ReportDuplicates(
        CompilationAnalysisContext context, IEnumerable<(AttributeData Attribute, MarkedMethod Method)> checks)
    {
        foreach (var twins in checks
            .Where(check => check.Method.Subject is not null)
            .GroupBy(check => (MethodParser.IdOf(check.Attribute), KnownTypes.FullName(check.Method.Subject!))))
        {
            var ordered = twins.OrderBy(check => Places.OrderOf(check.Attribute.ApplicationSyntaxReference), StringComparer.Ordinal).ToList();
            foreach (var duplicate in ordered.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.DuplicateCheck,
                    Places.OfArgument(duplicate.Attribute, context.CancellationToken),
                    twins.Key.Item1,
                    duplicate.Method.Subject!.Name,
                    MethodName.Of(ordered[0].Method.Method)));
            }
        }
    }
}
