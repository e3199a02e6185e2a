using Microsoft.CodeAnalysis.Text;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>All files of a service.</summary>
internal static class ServiceEmitter
{
    public static IEnumerable<(string HintName, SourceText Source)> Emit(ServiceModel service)
    {
        var isJson = service.Protocol is Protocol.RestJson or Protocol.Json11;
        var files = new (string Name, SourceWriter Source)[]
        {
            ("Client", ClientEmitter.Emit(service)),
            ("Endpoints", EndpointEmitter.Emit(service)),
            ("Enumerations", EnumerationEmitter.Emit(service)),
            ("Exception", ExceptionEmitter.EmitBase(service.Identity)),
            ("Exceptions", ExceptionEmitter.Emit(service)),
            ("Model", ModelEmitter.Emit(service)),
            ("Operations", OperationsEmitter.Emit(service)),
            ("Paginators", PaginatorEmitter.Emit(service)),
            ("Reader", isJson ? JsonReaderEmitter.Emit(service) : XmlReaderEmitter.Emit(service)),
            ("Writer", service.Protocol switch
            {
                Protocol.Ec2 or Protocol.Query => QueryWriterEmitter.Emit(service),
                Protocol.Json11 => JsonWriterEmitter.Emit(service),
                _ => RestWriterEmitter.Emit(service),
            }),
        };
        return files.Where(file => file.Name != "Paginators" || service.Operations.Any(o => o.Pagination is not null)).Select(file => ($"{service.Identity.Client}.{file.Name}.g.cs", file.Source.ToSourceText()));
    }
}
