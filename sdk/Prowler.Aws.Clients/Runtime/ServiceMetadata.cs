using System.Collections.ObjectModel;
using Amazon.Runtime.Internal;

namespace Prowler.Aws.Clients.Runtime;

internal sealed class ServiceMetadata(string serviceId) : IServiceMetadata
{
    public string ServiceId => serviceId;

    /// <summary>Renamed operations; ours all go by their model's names.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = ReadOnlyDictionary<string, string>.Empty;
}
