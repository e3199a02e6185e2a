using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;
using Prowler.Aws.Clients.Generator.Parsing;

namespace Prowler.Aws.Clients.Generator;

/// <summary>A model file after parsing: the service, or what is wrong and where.</summary>
internal sealed record ParsedModel(ServiceModel? Service, ModelProblem? Problem)
{
    public static ParsedModel Parse(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            return new ParsedModel(null, new ModelProblem(false, file.Path, "the file cannot be read", default, default));
        try
        {
            return new ParsedModel(ServiceModelParser.Parse(text.ToString()), null);
        }
        catch (JsonFormatException e)
        {
            return new ParsedModel(null, ModelProblem.At(isJson: false, file.Path, text, e.Message, e.Position));
        }
        catch (ModelException e)
        {
            return new ParsedModel(null, ModelProblem.At(isJson: true, file.Path, text, e.Message, e.Position));
        }
    }
}

internal sealed record ModelProblem(bool IsJson, string Path, string Message, TextSpan Span, LinePositionSpan Lines)
{
    public static ModelProblem At(bool isJson, string path, SourceText text, string message, int position)
    {
        var span = new TextSpan(Math.Min(position, text.Length), 0);
        return new ModelProblem(isJson, path, message, span, text.Lines.GetLinePositionSpan(span));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        IsJson ? ModelDiagnostics.Unsupported : ModelDiagnostics.NotJson,
        Location.Create(Path, Span, Lines),
        System.IO.Path.GetFileName(Path),
        Message);
}
