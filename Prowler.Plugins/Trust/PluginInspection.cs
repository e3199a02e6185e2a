using System.Reflection.PortableExecutable;

namespace Prowler.Plugins.Trust;

/// <summary>
/// Reads from compiled code what a plugin can do to an account. Nothing is loaded or run. It is no sandbox: it finds what
/// an honest author did not mean, and names the places where a dishonest one could hide.
/// </summary>
internal static class PluginInspection
{
    // The largest assembly of the AWS SDK has some 20 MB.
    private const long LargestAssembly = 256 * 1024 * 1024;

    /// <summary>Inspects a plugin with its dependencies. The AWS SDK's own assemblies are recognised by their signature and skipped.</summary>
    /// <param name="assemblyPaths">The plugin's own assembly and all that it brings with it.</param>
    /// <exception cref="PluginInspectionException">A file is missing, too large, damaged or no .NET assembly.</exception>
    public static PluginReport Inspect(IReadOnlyList<string> assemblyPaths)
    {
        var findings = new InspectionFindings();
        foreach (var path in assemblyPaths) Inspect(path, findings);
        return findings.ToReport();
    }

    private static void Inspect(string path, InspectionFindings findings)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > LargestAssembly)
                throw new PluginInspectionException($"{path} cannot be inspected: it is larger than {LargestAssembly >> 20} MB.");
            using var image = new PEReader(file, PEStreamOptions.PrefetchEntireImage);
            if (!image.HasMetadata)
                throw new PluginInspectionException($"{path} is not a .NET assembly: what native code does cannot be inspected.");
            if (!SdkSignature.IsSdk(image)) new AssemblyInspector(image, findings).Inspect();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginInspectionException($"{path} cannot be read: {exception.Message}", exception);
        }
        // The metadata reader checks what it reads, and says so in each of these ways.
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            throw new PluginInspectionException($"{path} is damaged or no .NET assembly: {exception.Message}", exception);
        }
    }
}
