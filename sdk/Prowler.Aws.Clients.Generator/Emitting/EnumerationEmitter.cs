using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>Enumerations that take any string, so that a value newer than the model is no error.</summary>
internal static class EnumerationEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var writer = SourceWriter.File(service.Identity.Namespace);
        foreach (var enumeration in service.Enumerations)
        {
            var name = enumeration.Name;
            writer.Line();
            using (writer.Block($"internal partial class {name} : global::Amazon.Runtime.ConstantClass"))
            {
                foreach (var value in enumeration.Values)
                    writer.Line($"public static readonly {name} {value.Field} = new {name}({CSharp.Literal(value.Value)});");
                writer.Lines($$"""
                    public {{name}}(string value) : base(value) { }
                    public static {{name}} FindValue(string value) => FindValue<{{name}}>(value);
                    public static implicit operator {{name}}(string value) => FindValue(value);
                    """);
            }
        }

        return writer;
    }
}
