using System.Reflection;
using Prowler.Checks.Packs;

namespace Prowler.Aws.Services;

/// <summary>The services that the assemblies of packs describe, by their names.</summary>
internal sealed class ApiServices
{
    private readonly Dictionary<string, ApiService> _byName = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two packs describe the same service.</exception>
    public ApiServices(IEnumerable<ICheckPack> packs)
    {
        foreach (var assembly in packs.Select(pack => pack.GetType().Assembly).Distinct())
        {
            foreach (var service in assembly.GetCustomAttributes<ApiServiceAttribute>().Select(attribute => attribute.Create()))
            {
                // A second one could say that nothing in the answers is secret.
                if (!_byName.TryAdd(service.Name, service))
                    throw new InvalidOperationException($"{service.GetType()} describes the service {service.Name}, and so does {_byName[service.Name].GetType()}.");
            }
        }
    }

    /// <summary>Who knows which regions are enabled, or null.</summary>
    public RegionLister? RegionLister => _byName.Values.OfType<RegionLister>().FirstOrDefault();

    /// <summary>The description of a service; null where there is none.</summary>
    /// <param name="name">As <see cref="ApiService.Name"/> has it.</param>
    public ApiService? Find(string name) => _byName.GetValueOrDefault(name);
}
