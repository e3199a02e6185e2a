using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Prowler.Plugins.Packages;

/// <summary>Runs the .NET SDK's command.</summary>
internal static partial class DotnetTool
{
    private const int MostLines = 8;

    /// <exception cref="PluginException">There is no SDK, or it fails.</exception>
    public static async Task RunAsync(string plugin, string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetHost.Find() ?? throw NoSdk(plugin, null), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in (IReadOnlyList<(string, string)>)[
            ("DOTNET_NOLOGO", "true"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "true"), ("DOTNET_CLI_UI_LANGUAGE", "en"),
            // No servers that outlive this command.
            ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("UseSharedCompilation", "false")])
        {
            start.Environment[name] = value;
        }

        // Downloading a package needs no account.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        using var process = Start(plugin, start);
        process.StandardInput.Close();
        await using var registration = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != 0) throw Failed(plugin, arguments[0], await output + await error);
    }

    private static Process Start(string plugin, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw NoSdk(plugin, exception);
        }
    }

    private static PluginException Failed(string plugin, string command, string output)
    {
        // What dotnet says where there is a runtime alone.
        if (output.Contains("No .NET SDKs were found", StringComparison.Ordinal)) return NoSdk(plugin, null);
        var lines = WithoutPasswords(output).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var errors = lines.Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(Message).Distinct().Take(MostLines).ToList();
        return new PluginException(plugin, $"cannot be resolved: dotnet {command} failed.\n{string.Join('\n', errors.Count > 0 ? errors : lines.TakeLast(MostLines))}");
    }

    /// <summary>A source's address may hold a user and a password, and NuGet repeats the address.</summary>
    internal static string WithoutPasswords(string output) => UserOfAddress.Replace(output, "");

    [GeneratedRegex(@"(?<=://)[^/\s]*@")]
    private static partial Regex UserOfAddress { get; }

    // "/tmp/…/closure.csproj : error NU1101: Unable to find …": the project is ours and already gone.
    private static string Message(string line) => line[line.IndexOf("error ", StringComparison.Ordinal)..].Split(" [")[0];

    private static PluginException NoSdk(string plugin, Exception? inner) => new(plugin,
        "needs the .NET SDK to be added, to resolve its dependencies as NuGet does, and there is none here. Install the SDK, or add a " +
        $".nupkg that has its dependencies inside, under {PluginPackage.BundleFolder}.", inner);
}
