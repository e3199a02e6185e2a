using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Prowler.Checks.Generators.Diagnostics;

namespace Prowler.Checks.CodeFixes;

/// <summary>Creates the YAML file of a check that has none. What only its author knows is left open, and does not compile until it is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CreateMetadataFix)), Shared]
internal sealed class CreateMetadataFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.CheckWithoutMetadata.Id];

    /// <summary>None: each file wants its author.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var argument = root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeArgumentSyntax>();
        if (model is null || argument?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || model.GetConstantValue(argument.Expression, context.CancellationToken).Value is not string id)
            return;

        var subject = method.ParameterList.Parameters.FirstOrDefault()?.Type is { } type
            ? model.GetTypeInfo(type, context.CancellationToken).Type?.Name ?? ""
            : "";
        var project = context.Document.Project;
        var path = MetadataFolder.Of(project, id) + $"/{id}.yaml";
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Create {id}.yaml",
                _ => Task.FromResult(project.Solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(project.Id, path),
                    $"{id}.yaml",
                    SourceText.From(MetadataTemplate.Of(id, subject), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
                    MetadataFolder.BelowProject(project, path),
                    path)),
                equivalenceKey: nameof(CreateMetadataFix)),
            context.Diagnostics);
    }
}
