using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>The client class, its interface and its configuration.</summary>
internal static class ClientEmitter
{
    private const string Constructors = """
        public {0}Client() : base(new {0}Config()) {{ }}
        public {0}Client(global::Amazon.RegionEndpoint region) : base(new {0}Config {{ RegionEndpoint = region }}) {{ }}
        public {0}Client({0}Config config) : base(config) {{ }}
        public {0}Client(global::Amazon.Runtime.AWSCredentials credentials) : this(credentials, new {0}Config()) {{ }}
        public {0}Client(global::Amazon.Runtime.AWSCredentials credentials, global::Amazon.RegionEndpoint region) : this(credentials, new {0}Config {{ RegionEndpoint = region }}) {{ }}
        public {0}Client(global::Amazon.Runtime.AWSCredentials credentials, {0}Config clientConfig) : base(credentials, clientConfig) {{ }}
        public {0}Client(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new {0}Config()) {{ }}
        public {0}Client(string awsAccessKeyId, string awsSecretAccessKey, global::Amazon.RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new {0}Config {{ RegionEndpoint = region }}) {{ }}
        public {0}Client(string awsAccessKeyId, string awsSecretAccessKey, {0}Config clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) {{ }}
        public {0}Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new {0}Config()) {{ }}
        public {0}Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, global::Amazon.RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new {0}Config {{ RegionEndpoint = region }}) {{ }}
        public {0}Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, {0}Config clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) {{ }}
        """;

    public static SourceWriter Emit(ServiceModel service)
    {
        var writer = SourceWriter.File(service.Identity.Namespace);
        EmitInterface(writer, service);
        EmitClient(writer, service);
        EmitConfig(writer, service.Identity);
        return writer;
    }

    private static void EmitInterface(SourceWriter writer, ServiceModel service)
    {
        var (identity, client) = (service.Identity, service.Identity.Client);
        writer.Line();
        using (writer.Block($"internal partial interface I{client} : global::Amazon.Runtime.IAmazonService, global::System.IDisposable"))
        {
            if (HasPaginators(service))
                writer.Line($"{CSharp.Model(identity, $"I{identity.Paginators}PaginatorFactory")} Paginators {{ get; }}");
            foreach (var operation in service.Operations)
            {
                if (operation.HasNoArgumentOverload)
                    writer.Line($"{Task(identity, operation)} {operation.Name}Async(global::System.Threading.CancellationToken cancellationToken = default);");
                writer.Line($"{Task(identity, operation)} {operation.Name}Async({CSharp.Model(identity, operation.Request.Name)} request, global::System.Threading.CancellationToken cancellationToken = default);");
            }

            writer.Lines($"""
                global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(global::Amazon.Runtime.AmazonWebServiceRequest request);
                static global::Amazon.Runtime.ClientConfig global::Amazon.Runtime.IAmazonService.CreateDefaultClientConfig() => new {client}Config();
                static global::Amazon.Runtime.IAmazonService global::Amazon.Runtime.IAmazonService.CreateDefaultServiceClient(global::Amazon.Runtime.AWSCredentials awsCredentials, global::Amazon.Runtime.ClientConfig clientConfig)
                    => new {client}Client(awsCredentials, ({client}Config)clientConfig);
                """);
        }
    }

    private static void EmitClient(SourceWriter writer, ServiceModel service)
    {
        var (identity, client) = (service.Identity, service.Identity.Client);
        writer.Line();
        using (writer.Block($"internal partial class {client}Client : global::Amazon.Runtime.AmazonServiceClient, I{client}"))
        {
            writer.Line($"private static readonly global::Amazon.Runtime.Internal.IServiceMetadata Metadata = new ServiceMetadata({CSharp.Literal(identity.ServiceId)});");
            writer.Lines(string.Format(Constructors, client));
            if (HasPaginators(service))
                writer.Line($"public {CSharp.Model(identity, $"I{identity.Paginators}PaginatorFactory")} Paginators => field ??= new {CSharp.Model(identity, $"{identity.Paginators}PaginatorFactory")}(this);");
            writer.Line("protected override global::Amazon.Runtime.Internal.IServiceMetadata ServiceMetadata => Metadata;");
            writer.Line("protected override void CustomizeRuntimePipeline(global::Amazon.Runtime.Internal.RuntimePipeline pipeline)");
            writer.Line($"    => ServicePipeline.Customize(pipeline, {client}Endpoints.CreateResolver(), {CSharp.Literal(identity.SignsLikeS3)}{string.Concat(service.ThrottlingErrors.Select(e => ", " + CSharp.Literal(e)))});");
            writer.Line("public global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(global::Amazon.Runtime.AmazonWebServiceRequest request)");
            writer.Line("    => Config.DetermineServiceOperationEndpoint(new global::Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters(request));");
            foreach (var operation in service.Operations)
                EmitMethods(writer, identity, operation);
        }
    }

    private static void EmitMethods(SourceWriter writer, ServiceIdentity service, Operation operation)
    {
        var request = CSharp.Model(service, operation.Request.Name);
        if (operation.HasNoArgumentOverload)
        {
            writer.Line($"public virtual {Task(service, operation)} {operation.Name}Async(global::System.Threading.CancellationToken cancellationToken = default)");
            writer.Line($"    => {operation.Name}Async(new {request}(), cancellationToken);");
        }

        writer.Line($"public virtual {Task(service, operation)} {operation.Name}Async({request} request, global::System.Threading.CancellationToken cancellationToken = default)");
        writer.Line($"    => InvokeAsync<{CSharp.Model(service, operation.Response.Name)}>(request, {service.Client}Operations.{operation.Name}.CreateOptions(), cancellationToken);");
    }

    private static void EmitConfig(SourceWriter writer, ServiceIdentity service)
    {
        writer.Line();
        using (writer.Block($"internal partial class {service.Client}Config : global::Amazon.Runtime.ClientConfig"))
        {
            using (writer.Block($"public {service.Client}Config() : base(ServiceDefaults.Provider())"))
            {
                writer.Line($"base.ServiceId = {CSharp.Literal(service.ServiceId)};");
                writer.Line($"AuthenticationServiceName = {CSharp.Literal(service.SigningName)};");
                writer.Line($"EndpointProvider = new {service.Client}Endpoints();");
            }

            writer.Line($"public static new string ServiceId => {CSharp.Literal(service.ServiceId)};");
            writer.Line($"public override string RegionEndpointServiceName => {CSharp.Literal(service.EndpointPrefix)};");
            writer.Line($"public override string ServiceVersion => {CSharp.Literal(service.ApiVersion)};");
            writer.Line($"public override string UserAgent {{ get; }} = UserAgents.Of(ServiceId);");
            writer.Line("public override global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(global::Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters)");
            writer.Line($"    => {service.Client}Endpoints.CreateResolver().Determine(this, ServiceId, parameters);");
        }
    }

    private static bool HasPaginators(ServiceModel service) => service.Operations.Any(o => o.Pagination is not null);

    private static string Task(ServiceIdentity service, Operation operation) =>
        $"global::System.Threading.Tasks.Task<{CSharp.Model(service, operation.Response.Name)}>";
}
